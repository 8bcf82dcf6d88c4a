import Libvirt
import Testing

@Suite struct EventTests {
    @Test func lifecycleEventsArriveInOrder() async throws {
        let connection = try await Connection.open("test:///default")
        let domain = try await connection.domain(named: "test")
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
}
