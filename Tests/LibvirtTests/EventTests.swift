import Libvirt
import Testing

@Suite struct EventTests {
    @Test func lifecycleEventsArriveInOrder() async throws {
        let connection = try await TestWorld.connect()
        let domain = try await connection.domain(named: "guest0")
        let events = try await connection.domainEvents([.lifecycle])
        try await domain.suspend()
        try await domain.resume()
        try await domain.destroy()
        var seen: [DomainEvent.Lifecycle] = []
        for await event in events {
            guard case .event(let event) = event, case .lifecycle(let kind, _) = event.detail else { continue }
            #expect(event.domain.uuid == domain.uuid)
            seen.append(kind)
            if kind == .stopped { break }
        }
        #expect(seen == [.suspended, .resumed, .stopped])
    }

    @Test func everyKindIsOfferedOrListedAsRefused() async throws {
        let connection = try await TestWorld.connect()
        let events = try await connection.domainEvents()
        #expect(events.refusedKinds.isEmpty)
        let unknown = try await connection.domainEvents([.lifecycle, DomainEvent.Kind(rawValue: 9999)])
        #expect(unknown.refusedKinds == [9999])
        await #expect(throws: LibvirtError.self) {
            _ = try await connection.domainEvents([DomainEvent.Kind(rawValue: 9999)])
        }
    }

    @Test func streamsEndWhenTheConnectionCloses() async throws {
        let connection = try await TestWorld.connect()
        let events = try await connection.domainEvents()
        let consumer = Task {
            var count = 0
            for await _ in events { count += 1 }
            return count
        }
        await connection.close()
        #expect(await consumer.value == 0)
    }

    @Test func aFloodBecomesOneMark() async throws {
        let connection = try await TestWorld.connect()
        let domain = try await connection.domain(named: "guest0")
        let events = try await connection.domainEvents([.lifecycle], limit: 10)
        let marker = try await connection.domainEvents([.lifecycle], limit: 10_000)
        for _ in 0..<1000 {
            try await domain.suspend()
            try await domain.resume()
        }
        // Both streams are filled by one thread in turn, so once this one has all, the other has them too.
        var iterator = marker.makeAsyncIterator()
        for _ in 0..<2000 { _ = await iterator.next() }
        var flooded = events.makeAsyncIterator()
        #expect(await flooded.next() == .overflow)
    }

    @Test func eventsOfOneDomainLeaveOutTheOthers() async throws {
        let world = try TestWorld(guests: 2)
        let connection = try await world.connect()
        let first = try await connection.domain(named: "guest0")
        let second = try await connection.domain(named: "guest1")
        let events = try await connection.domainEvents([.lifecycle], of: second)
        try await first.suspend()
        try await second.suspend()
        var iterator = events.makeAsyncIterator()
        guard case .event(let event)? = await iterator.next() else {
            Issue.record("an event was expected")
            return
        }
        #expect(event.domain.uuid == second.uuid)
    }

    @Test func severalStreamsShareOneCallback() async throws {
        let connection = try await TestWorld.connect()
        let domain = try await connection.domain(named: "guest0")
        let first = try await connection.domainEvents([.lifecycle])
        var second: EventStream<DomainEvent>? = try await connection.domainEvents([.lifecycle])
        try await domain.suspend()
        var iterator = first.makeAsyncIterator()
        guard case .event? = await iterator.next() else {
            Issue.record("an event was expected")
            return
        }
        second = nil
        _ = second
        try await domain.resume()
        guard case .event(let event)? = await iterator.next(), case .lifecycle(let kind, _) = event.detail else {
            Issue.record("an event was expected")
            return
        }
        #expect(kind == .resumed)
    }
}
