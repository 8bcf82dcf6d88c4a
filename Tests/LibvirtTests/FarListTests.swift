import RPCSupport
import Testing

@testable import Libvirt

/// A daemon that says there is more than it sends.
@Suite struct FarListTests {
    /// Lies about how many there are: less, more, far more, less than none.
    static let counts: [UInt32] = [0, 2, 1000, 0x7FFF_FFFF, 0x8000_0000, .max]

    private static let domain = XDR.bytes {
        $0.number(1)
        $0.text("web")
        $0.fixed([UInt8](repeating: 7, count: 16))
        $0.number(3)
    }

    /// Asks a daemon that answers every question with the same body.
    private func ask<Answer: Sendable>(
        _ body: [UInt8], _ question: @Sendable (Connection) async throws(LibvirtError) -> Answer
    ) async throws -> Result<Answer, LibvirtError> {
        let daemon = try ScriptedDaemon { _ in body }
        let connection = try await Connection.open(daemon.uri)
        defer { connection.abandon() }
        do throws(LibvirtError) { return .success(try await question(connection)) } catch { return .failure(error) }
    }

    /// Asks one domain about itself.
    private func askDomain<Answer: Sendable>(
        _ body: [UInt8], _ question: @Sendable (Domain) async throws(LibvirtError) -> Answer
    ) async throws -> Result<Answer, LibvirtError> {
        let daemon = try ScriptedDaemon { _ in
            Self.domain + XDR.bytes { $0.number(1) }
        }
        let connection = try await Connection.open(daemon.uri)
        defer { connection.abandon() }
        let domain = try #require(try await connection.domains().first)
        daemon.answer { _ in body }
        do throws(LibvirtError) { return .success(try await question(domain)) } catch { return .failure(error) }
    }

    private func refuses<Answer>(_ result: Result<Answer, LibvirtError>, _ call: String) -> Bool {
        guard case .failure(let error) = result else { return false }
        return error.call == call && error.code == .rpc
    }

    @Test(arguments: counts) func listsOfObjectsEndWithTheirNull(count: UInt32) async throws {
        let names = try await ask(Self.domain + XDR.bytes { $0.number(count) }) { connection throws(LibvirtError) in
            try await connection.domains().map(\.name)
        }
        // libvirt itself takes a negative count for a failure.
        if case .success(let names) = names { #expect(names == ["web"]) } else { #expect(count >= 0x8000_0000) }
        let none = try await ask(
            XDR.bytes {
                $0.number(0)
                $0.number(count)
            }
        ) { connection throws(LibvirtError) in try await connection.networks().count }
        if case .success(let none) = none { #expect(none == 0) } else { #expect(count >= 0x8000_0000) }
    }

    @Test func countsBesideTheirListsAreRefusedWithTheCall() async throws {
        let filesystem = XDR.bytes {
            $0.number(1)
            for text in ["/", "vda1", "ext4"] { $0.text(text) }
            $0.number(1)
            $0.text("vda")
        }
        let honest = try await askDomain(filesystem + XDR.bytes { $0.number(1) }) { domain throws(LibvirtError) in
            try await domain.filesystems()
        }
        #expect(try honest.get().map(\.disks) == [["vda"]])
        let more = try await askDomain(filesystem + XDR.bytes { $0.number(1000) }) { domain throws(LibvirtError) in
            try await domain.filesystems()
        }
        #expect(refuses(more, "virDomainGetFSInfo"))

        let thread = XDR.bytes {
            $0.number(1)
            $0.number(5)
            $0.opaque([3])
            $0.number(1000)
        }
        let threads = try await askDomain(thread) { domain throws(LibvirtError) in try await domain.ioThreads() }
        #expect(refuses(threads, "virDomainGetIOThreadInfo"))

        let label = XDR.bytes {
            $0.number(1)
            $0.text("label\0")
            $0.number(1)
            $0.number(1000)
        }
        let labels = try await askDomain(label) { domain throws(LibvirtError) in try await domain.securityLabels() }
        #expect(refuses(labels, "virDomainGetSecurityLabelList"))
    }

    @Test func stringsAndMapsAreNoLongerThanTheirMemory() async throws {
        let models = XDR.bytes {
            $0.number(1)
            $0.text("qemu64")
            $0.number(1000)
        }
        let names = try await ask(models) { connection throws(LibvirtError) in
            try await connection.cpuModelNames(architecture: "x86_64")
        }
        #expect(refuses(names, "virConnectGetCPUModelNames"))

        func map(_ count: UInt32) -> [UInt8] {
            XDR.bytes {
                $0.opaque([0b101])
                $0.number(2)
                $0.number(count)
            }
        }
        let few = try await ask(map(3)) { connection throws(LibvirtError) in try await connection.onlineProcessors() }
        #expect(try few.get() == [true, false, true])
        let many = try await ask(map(1_000_000)) { connection throws(LibvirtError) in
            try await connection.onlineProcessors()
        }
        #expect(refuses(many, "virNodeGetCPUMap"))
    }

    @Test func leasesAndAddressesAreRead() async throws {
        let lease = XDR.bytes {
            $0.number(1)
            $0.text("virbr0")
            $0.long(.max)
            $0.number(0)
            $0.optional(nil)
            $0.optional(nil)
            $0.text("10.0.0.2")
            $0.number(24)
            $0.optional("web")
            $0.optional(nil)
        }
        let network = XDR.bytes {
            $0.number(1)
            $0.text("default")
            $0.fixed([UInt8](repeating: 1, count: 16))
            $0.number(77)
        }
        let daemon = try ScriptedDaemon { _ in network }
        let connection = try await Connection.open(daemon.uri)
        defer { connection.abandon() }
        let networks = try await connection.networks()
        #expect(networks.map(\.name) == ["default"])
        daemon.answer { _ in lease + XDR.bytes { $0.number(1) } }
        #expect(try await networks.first?.leases().map(\.hostname) == ["web"])
        daemon.answer { _ in lease + XDR.bytes { $0.number(1000) } }
        await #expect(throws: LibvirtError.self) { try await networks.first?.leases() }
    }

    /// libvirt's client writes all that came into the caller's array, whatever room that has.
    @Test func figuresBeyondTheirRoomAreNotWrittenBeyondIt() async throws {
        let figures = XDR.bytes {
            $0.number(1024)
            for number in 0..<1024 { $0.long(UInt64(number)) }
        }
        let cells = try await ask(figures) { connection throws(LibvirtError) in
            try await connection.cellsFreeMemory(count: 4)
        }
        #expect(try cells.get() == [0, 1, 2, 3])
        let pages = try await ask(figures) { connection throws(LibvirtError) in
            try await connection.freePages(sizes: [4], cells: 2)
        }
        #expect(try pages.get() == [[0], [1]])
        let tagged = XDR.bytes {
            $0.number(1024)
            for number: UInt32 in 0..<1024 {
                $0.number(number)
                $0.long(7)
            }
        }
        let statistics = try await askDomain(tagged) { domain throws(LibvirtError) in
            try await domain.connection.memoryStatistics(of: domain)
        }
        #expect(try statistics.get().count == 1024)
    }

    @Test func memoryBecauseOfFarNumbersHasALimit() throws {
        #expect(try FarList.room("call", for: 65_536) == 65_536)
        #expect(try FarList.room("call", for: -5) == 0)
        #expect(throws: LibvirtError.self) { try FarList.room("call", for: 65_537) }
        #expect(throws: LibvirtError.self) { try FarList.room("call", for: 65_536, of: 2048) }
        #expect(throws: LibvirtError.self) { try FarList.room("call", for: UInt64.max) }
        #expect(FarList.filled([1, 2, 3], Int32.max) == [1, 2, 3] && FarList.filled([1, 2, 3], -1).isEmpty)
    }
}
