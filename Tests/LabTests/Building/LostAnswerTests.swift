import Glibc
import LabSupport
import PtySupport
import RPCSupport
import Testing

/// A storage pool whose answer never comes, while the daemon itself is well: what is planned ends, and changes nothing.
@Suite("An answer that never comes", .requiresLab, .serialized, .timeLimit(.minutes(5)))
struct LostAnswerTests {
    /// REMOTE_PROC_STORAGE_POOL_LIST_ALL_VOLUMES of libvirt's remote protocol.
    private static let listVolumes: UInt32 = 282
    /// REMOTE_PROC_STORAGE_VOL_CREATE_XML.
    private static let createVolume: UInt32 = 93

    private static let verbs = [
        ["delete", "spare", "--storage", "--yes"], ["clone", "spare"],
        ["create", "--pxe", "--name", "new", "--disk", "1"],
    ]

    /// A proxy, the URI through it, and when an answer was lost.
    private func proxy(_ lab: Lab, losing procedure: UInt32) throws -> (
        proxy: LyingProxy, uri: String, lost: AsyncStream<Void>
    ) {
        let (lost, told) = AsyncStream<Void>.makeStream()
        let proxy = try LyingProxy(to: lab.socket) { message in
            guard message.procedure == procedure else { return .pass(message) }
            told.yield()
            return .lost
        }
        return (proxy, "qemu+unix:///system?socket=\(proxy.path)", lost)
    }

    /// Runs the verb with a pool to ask about; nothing may be different afterwards.
    private func run(
        _ words: [String], seconds: Int, _ act: (PtySession, AsyncStream<Void>) async throws -> Void
    ) async throws {
        let lab = try await Lab.shared()
        let pool = "lost-\(getpid())"
        try await lab.virsh("pool-create-as", pool, "dir", "--target", lab.directory)
        let guests = try await lab.virsh("list", "--all", "--name")
        let (proxy, uri, lost) = try proxy(lab, losing: Self.listVolumes)
        let session = try PtySession(words + ["-c", uri, "--timeout", "\(seconds)"], columns: 200)
        try await act(session, lost)
        #expect((proxy.answers[Self.listVolumes] ?? 0) > 0)
        let after = try await lab.virsh("list", "--all", "--name")
        #expect(after == guests)
        try await lab.virsh("pool-destroy", pool)
    }

    @Test("ends planning at the deadline, with a sentence", .aloneInLab, arguments: verbs)
    func deadline(_ words: [String]) async throws {
        try await run(words, seconds: 3) { session, _ in
            let end = try await session.exit()
            #expect(end == .code(1))
            #expect(session.screen.contains("has not answered everything within 3 s, and nothing was done"))
        }
    }

    @Test("ends planning at the first signal, at once", .aloneInLab, arguments: verbs, [SIGINT, SIGTERM])
    func signal(_ words: [String], _ number: Int32) async throws {
        try await run(words, seconds: 3600) { session, lost in
            for await _ in lost { break }
            session.signal(number)
            let end = try await session.exit()
            #expect(end == .code(128 + number))
            #expect(session.screen.contains("cancelled before anything was done"))
        }
    }

    @Test("to a step under way ends at the first signal, and what may have been done is said", .aloneInLab)
    func step() async throws {
        let lab = try await Lab.shared()
        let (proxy, uri, lost) = try proxy(lab, losing: Self.createVolume)
        let session = try PtySession(
            ["create", "--pxe", "--name", "lost", "--disk", "1", "-c", uri, "--timeout", "3600"], columns: 200)
        for await _ in lost { break }
        session.signal(SIGINT)
        let end = try await session.exit()
        #expect(end == .code(130))
        #expect(session.screen.contains("may still do this, or have done it: Make the volume lost"))
        #expect(try await !lab.virsh("list", "--all", "--name").contains("lost"))
        // The daemon did do it.
        try await lab.virsh("vol-delete", "lost.qcow2", "--pool", "lab")
        withExtendedLifetime(proxy) {}
    }
}
