import Glibc
import Synchronization
import Testing

@testable import OSInfo

extension OSDatabase {
    /// Whether the database's own code runs on the library's thread.
    fileprivate func isOnLibraryThread() -> Bool { LibraryThread.shared.isCurrent }
}

@Suite struct ThreadTests {
    @Test func allWorkIsDoneOnTheLibrarysThread() async {
        #expect(await OSDatabase().isOnLibraryThread())
        #expect(await OSDatabase.standard.isOnLibraryThread())
        #expect(!LibraryThread.shared.isCurrent)
    }

    /// While libosinfo's thread is held, many more questions than Swift's pool has threads are waiting; what opens the
    /// gate runs in that pool. Were a waiting question to hold a pool's thread, the gate would never open.
    @Test func waitingQuestionsHoldNoThreadOfThePool() async throws {
        let gate = Gate()
        LibraryThread.shared.submit { gate.wait() }
        let database = OSDatabase()
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    gate.arrive()
                    return try await database.catalogue().systems.count
                }
            }
            group.addTask {
                while gate.arrived < 64 { await Task.yield() }
                gate.open()
                return 0
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(counts.count == 2)
    }

    @Test func databasesMayBeAskedAtOnceAndLetGo() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<4 {
                group.addTask {
                    let database = index % 2 == 0 ? OSDatabase() : OSDatabase.standard
                    let detection = try await database.identify(VolumeDescriptor(volumeID: "Debian 11.5.0 amd64 n"))
                    return detection.match?.system.devices.count ?? 0
                }
            }
            let counts = try await group.reduce(into: Set()) { $0.insert($1) }
            #expect(counts.count == 1)
        }
    }
}

/// Holds one thread until it is opened; counts who came.
private final class Gate: Sendable {
    private let state = Mutex((isOpen: false, arrived: 0))
    var arrived: Int { state.withLock(\.arrived) }
    func arrive() { state.withLock { $0.arrived += 1 } }
    func open() { state.withLock { $0.isOpen = true } }
    func wait() { while !state.withLock(\.isOpen) { sched_yield() } }
}
