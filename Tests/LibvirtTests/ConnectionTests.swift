import Libvirt
import Testing

@Suite struct ConnectionTests {
    @Test func opensAndListsTheTestDriver() async throws {
        let connection = try await Connection.open("test:///default")
        let domains = try await connection.domains()
        #expect(domains.map(\.name) == ["test"])
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
        let connection = try await Connection.open("test:///default")
        let error = await #expect(throws: LibvirtError.self) { _ = try await connection.domain(named: "absent") }
        #expect(error?.code == .noDomain)
        #expect(error?.call == "virDomainLookupByName")
    }

    @Test func callsAfterCloseThrow() async throws {
        let connection = try await Connection.open("test:///default")
        let domain = try await connection.domain(named: "test")
        await connection.close()
        let error = await #expect(throws: LibvirtError.self) { _ = try await domain.info() }
        #expect(error?.code == .invalidConn)
        var reasons = connection.closed.makeAsyncIterator()
        #expect(await reasons.next() == .client)
        #expect(await reasons.next() == nil)
    }

    @Test func callsAfterAbandoningThrow() async throws {
        let connection = try await Connection.open("test:///default")
        connection.abandon()
        let error = await #expect(throws: LibvirtError.self) { _ = try await connection.domains() }
        #expect(error?.code == .invalidConn)
    }

    @Test func manyCallsRunInOneHop() async throws {
        let connection = try await Connection.open("test:///default")
        let total = try await connection.perform { connection throws(LibvirtError) in
            var vcpus = 0
            for domain in try connection.domains() { vcpus += try connection.info(of: domain).vcpus }
            return vcpus
        }
        #expect(total == 2)
    }
}
