import FilesSupport
import Glibc
import Testing

@testable import Files

/// Several change one file at once, and nothing is lost.
@Suite(.timeLimit(.minutes(1))) struct FileUpdateTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func update(
        _ path: String, patience: Double = 30, _ change: ([UInt8]?) -> [UInt8]?
    ) throws(FileError) {
        try FileUpdate.run(path, for: .ownerOnly, limit: 1 << 20, patience: patience, problem: { $0 }) {
            bytes throws(FileError) in change(bytes)
        }
    }

    @Test func everyAdditionIsThere() async throws {
        let path = "\(folder.path)/file"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in UInt8(0)..<40 {
                group.addTask { try Self.update(path) { ($0 ?? []) + [number] } }
            }
            try await group.waitForAll()
        }
        let bytes = try #require(try FileReader.read(path, limit: 100))
        #expect(bytes.sorted() == Array(0..<40))
        #expect(folder.names == [".file.lock", "file"])
    }

    @Test func whatAnEditorWritesMeanwhileIsReadAgain() throws {
        folder.write("a", to: "file")
        let path = "\(folder.path)/file"
        var calls = 0
        try Self.update(path) { bytes in
            calls += 1
            if calls == 1 { folder.write("hand", to: "file") }
            return (bytes ?? []) + Array("!".utf8)
        }
        #expect(folder.read("file") == "hand!")
        #expect(calls == 2)
    }

    @Test func nothingIsWrittenWhereNothingChanges() throws {
        folder.write("a", to: "file")
        let old = folder.status("file")
        try Self.update("\(folder.path)/file") { $0 }
        try Self.update("\(folder.path)/file") { _ in nil }
        #expect(folder.status("file").st_ino == old.st_ino)
        try Self.update("\(folder.path)/none") { $0 }
        #expect(folder.read("none") == nil)
    }

    @Test func aLockThatIsHeldIsNotWaitedForWithoutEnd() throws {
        let lock = try FileLock("\(folder.path)/file", patience: 0)
        let error = #expect(throws: FileError.self) {
            try Self.update("\(folder.path)/file", patience: 0.05) { _ in [] }
        }
        #expect(error?.reason == "is being changed by another virt-tui")
        lock.release()
        try Self.update("\(folder.path)/file") { _ in [1] }
    }

    @Test func whoComesByALinkWaitsForTheSameLock() throws {
        symlink("file", "\(folder.path)/link")
        let lock = try FileLock("\(folder.path)/file", patience: 0)
        #expect(throws: FileError.self) { try Self.update("\(folder.path)/link", patience: 0.05) { _ in [1] } }
        lock.release()
        try Self.update("\(folder.path)/link") { _ in [1] }
        #expect(folder.status("link").st_mode & S_IFMT == S_IFLNK)
        #expect(folder.read("file") == "\u{1}")
    }
}
