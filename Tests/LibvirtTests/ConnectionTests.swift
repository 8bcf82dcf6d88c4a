import Libvirt
import Testing

@Suite struct ConnectionTests {
    @Test func opensAndListsTheTestDriver() async throws {
        let connection = try await TestWorld.connect()
        let domains = try await connection.domains()
        #expect(domains.map(\.name) == ["guest0"])
        let alive = await connection.isAlive
        #expect(alive)
    }

    @Test func badAddressIsATypedError() async throws {
        let error = await #expect(throws: LibvirtError.self) {
            _ = try await Connection.open("test:///nowhere/at/all.xml")
        }
        #expect(error?.code == .systemError)
        #expect(error?.call == "virConnectOpenAuth")
        #expect(error?.message.isEmpty == false)
    }

    @Test func unknownDomainIsNoDomain() async throws {
        let connection = try await TestWorld.connect()
        let error = await #expect(throws: LibvirtError.self) { _ = try await connection.domain(named: "absent") }
        #expect(error?.code == .noDomain)
        #expect(error?.call == "virDomainLookupByName")
    }

    @Test func callsAfterCloseThrow() async throws {
        let connection = try await TestWorld.connect()
        let domain = try await connection.domain(named: "guest0")
        await connection.close()
        let error = await #expect(throws: LibvirtError.self) { _ = try await domain.info() }
        #expect(error?.code == .invalidConn)
        var reasons = connection.closed.makeAsyncIterator()
        #expect(await reasons.next() == .client)
        #expect(await reasons.next() == nil)
    }

    @Test func callsAfterAbandoningThrow() async throws {
        let connection = try await TestWorld.connect()
        connection.abandon()
        let error = await #expect(throws: LibvirtError.self) { _ = try await connection.domains() }
        #expect(error?.code == .invalidConn)
    }

    @Test func anotherThreadSeesTheSameWorldAndOutlivesTheFirst() async throws {
        let first = try await TestWorld.connect()
        let second = try await first.another()
        try await first.domain(named: "guest0").suspend()
        let domain = try await second.domain(named: "guest0")
        #expect(try await domain.state().state == .paused)
        await first.close()
        await #expect(throws: LibvirtError.self) { _ = try await first.another() }
        #expect(try await domain.state().state == .paused)
        await second.close()
        await #expect(throws: LibvirtError.self) { _ = try await domain.state() }
    }

    @Test func manyCallsRunInOneHop() async throws {
        let connection = try await TestWorld.connect()
        let total = try await connection.perform { connection throws(LibvirtError) in
            var vcpus = 0
            for domain in try connection.domains() { vcpus += try connection.info(of: domain).vcpus }
            return vcpus
        }
        #expect(total == 2)
    }

    @Test func abandoningAStuckConnectionReturnsAtOnce() async throws {
        let connection = try await TestWorld.connect()
        let (gate, reached) = (Gate(), AsyncStream<Void>.makeStream())
        let stuck = Task {
            try await connection.perform { _ throws(LibvirtError) in
                reached.continuation.yield()
                gate.wait()
            }
        }
        var iterator = reached.stream.makeAsyncIterator()
        await iterator.next()
        let queued = Task { try await connection.domains() }
        connection.abandon()
        gate.open()
        try await stuck.value
        let error = await #expect(throws: LibvirtError.self) { _ = try await queued.value }
        #expect(error?.code == .invalidConn)
    }

    @Test func cancellingAnOpeningLetsTheCallerGoOn() async throws {
        // Nobody answers on this socket: the opening waits for the daemon's first message for ever.
        let server = try SilentServer()
        let opening = Task {
            try await Connection.open("qemu+unix:///system?socket=\(server.path)")
        }
        await server.accepted()
        opening.cancel()
        let error = await #expect(throws: LibvirtError.self) { _ = try await opening.value }
        #expect(error?.code == .operationAborted)
    }

    @Test func fileOfTheTestDriverIsAWorldOfItsOwn() async throws {
        let world = try TestWorld(guests: 5)
        let (first, second) = (try await world.connect(), try await world.connect())
        try await first.domain(named: "guest0").destroy()
        #expect(try await first.domains(.active).count == 4)
        #expect(try await second.domains(.active).count == 5)
    }

    @Test func questionsAreAnsweredOrRefused() async throws {
        let world = try TestWorld(guests: 1, user: ("anna", "secret"))
        let uri = world.uri
        let connection = try await Connection.open(uri) { credentials in
            credentials.map { $0.kind == .authenticationName ? "anna" : "secret" }
        }
        #expect(try await connection.domains().count == 1)

        let wrong = await #expect(throws: LibvirtError.self) {
            _ = try await Connection.open(uri) { $0.map { _ in "wrong" } }
        }
        #expect(wrong?.code == .authFailed)
        let refused = await #expect(throws: LibvirtError.self) { _ = try await Connection.open(uri) { _ in nil } }
        #expect(refused?.call == "virConnectOpenAuth")
        await #expect(throws: LibvirtError.self) { _ = try await Connection.open(uri) }
        await #expect(throws: LibvirtError.self) { _ = try await Connection.open(uri) { _ in [] } }
    }
}
