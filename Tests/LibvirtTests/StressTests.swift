import Glibc
import Libvirt
import Testing

/// Alone, since it counts the threads and descriptors of the whole process.
@Suite(.serialized) struct StressTests {
    @Test func aThousandConnectionsLeaveNothingBehind() async throws {
        try await openAndClose(times: 20)
        let descriptors = try entries(of: "/proc/self/fd")
        for _ in 0..<10 { try await openAndClose(times: 100) }
        try await eventually { try entries(of: "/proc/self/fd") <= descriptors + 4 }
        try await eventually { try connectionThreads() <= 16 }
    }

    @Test func failedAndCancelledOpeningsLeaveNothingBehind() async throws {
        for _ in 0..<100 {
            await #expect(throws: LibvirtError.self) { _ = try await Connection.open("test:///nowhere/at/all.xml") }
            let cancelled = Task {
                // Already cancelled before the opening begins.
                withUnsafeCurrentTask { $0?.cancel() }
                return try await Connection.open("test:///default")
            }
            let error = await #expect(throws: LibvirtError.self) { _ = try await cancelled.value }
            #expect(error?.code == .operationAborted)
        }
        try await eventually { try connectionThreads() <= 24 }
    }

    @Test func blockingCallsLeaveTheSwiftPoolFree() async throws {
        // Many more blocked threads than the pool has; every one waits until the pool has done its work.
        let gate = Gate()
        let connections = try await withThrowingTaskGroup(of: Connection.self) { group in
            for _ in 0..<32 { group.addTask { try await Connection.open("test:///default") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for connection in connections {
                group.addTask {
                    try await connection.perform { connection throws(LibvirtError) in
                        gate.wait()
                        return try connection.domains().count
                    }
                }
            }
            let work = await withTaskGroup(of: Int.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        await Task.yield()
                        return number
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(work == 4950)
            gate.open()
            let answers = try await group.reduce(0, +)
            #expect(answers == 32)
        }
    }

    private func openAndClose(times: Int) async throws {
        for _ in 0..<times {
            let connection = try await Connection.open("test:///default")
            let events = try await connection.domainEvents()
            let domain = try await connection.domain(named: "test")
            #expect(domain.name == "test")
            await connection.close()
            _ = events
        }
    }

    private func entries(of folder: String) throws -> Int {
        guard let handle = opendir(folder) else { throw Unreadable() }
        defer { closedir(handle) }
        var count = 0
        while readdir(handle) != nil { count += 1 }
        return count
    }

    private func connectionThreads() throws -> Int { try entries(of: "/proc/self/task") }

    /// Threads end on their own time and nobody can await it, so this looks again for a bounded number of turns.
    private func eventually(_ condition: () throws -> Bool) async throws {
        for _ in 0..<200_000 {
            if try condition() { return }
            await Task.yield()
        }
        #expect(try condition())
    }

    private struct Unreadable: Error {}
}

/// Holds threads until it is opened.
final class Gate: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    /// Waits until it is opened, and leaves it open for the next.
    func wait() {
        while sem_wait(semaphore) != 0 {}
        sem_post(semaphore)
    }

    func open() { sem_post(semaphore) }
}
