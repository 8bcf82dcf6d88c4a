import Libvirt
import Testing

@testable import LibvirtBuilder

@Suite("An installer's end", .timeLimit(.minutes(1)))
struct InstallationTests {
    /// A running guest whose first run ends with its restart, as the planner makes it.
    private func installing(_ name: String, _ connection: Connection) async throws -> Domain {
        let document = World.domainXML(name)
        let first = document.split(separator: "</domain>")[0] + "<on_reboot>destroy</on_reboot></domain>"
        let domain = try await connection.create(String(first))
        let uuid = "<uuid>\(domain.uuid)</uuid></domain>"
        _ = try await connection.define(String(document.split(separator: "</domain>")[0]) + uuid)
        return domain
    }

    @Test("starts the guest from its disk, whether it was watched or not", arguments: [true, false])
    func byItself(isWatched: Bool) async throws {
        let connection = try await World.open()
        let domain = try await installing("ended-\(isWatched)", connection)
        #expect(try await Installation.phase(of: domain) == .installing)
        if !isWatched { try await domain.shutdown() }
        async let end = Installation.finish(domain.uuid, on: connection)
        if isWatched { try await domain.shutdown() }
        #expect(try await end == .restarted)
        #expect(try await domain.isActive())
        #expect(try await Installation.phase(of: domain) == .started)
        try await domain.destroy()
        try await domain.undefine()
    }

    @Test("is not that it was saved: the guest is not started, and the waiting goes on")
    func saved() async throws {
        let connection = try await World.open()
        let domain = try await installing("saved", connection)
        var events = try await connection.domainEvents([.lifecycle], of: domain).makeAsyncIterator()
        async let end = Installation.finish(domain.uuid, on: connection)
        try await domain.managedSave()
        #expect(try await Installation.phase(of: domain) == .installing)
        // As the waiting hears of it.
        var kinds: [Installation.Phase] = []
        while kinds.isEmpty, case .event(let event)? = await events.next() {
            if case .lifecycle(.stopped, _) = event.detail {
                kinds.append(try await Installation.phase(after: event, of: domain))
            }
        }
        #expect(kinds == [.installing])
        #expect(try await !domain.isActive())
        // Here that is a run from the disk: the test driver forgets what it saved.
        try await domain.start()
        #expect(try await end == .restarted)
        try await domain.destroy()
        try await domain.undefine()
    }

    @Test("that somebody forced, or a guest that is gone, leaves it as it is")
    func forced() async throws {
        let connection = try await World.open()
        let domain = try await installing("forced", connection)
        async let end = Installation.finish(domain.uuid, on: connection)
        try await domain.destroy()
        #expect(try await end == .abandoned)
        #expect(try await !domain.isActive())
        try await domain.undefine()
        #expect(try await Installation.finish(domain.uuid, on: connection) == .abandoned)
    }
}
