import FilesSupport
import Glibc
import Testing

@testable import Files

/// What is written is what was meant, whatever stands at the path.
@Suite(.timeLimit(.minutes(1))) struct FileWriterTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to name: String, patience: Double = 10) throws(FileError) {
        try FileWriter.write(Array(text.utf8), to: "\(folder.path)/\(name)", for: .ownerOnly, patience: patience)
    }

    @Test func aNewFileIsAsPrivateAsItIsMeant() throws {
        try write("new", to: "private")
        #expect(folder.read("private") == "new")
        #expect(folder.status("private").st_mode & 0o777 == 0o600)
        try FileWriter.write([1], to: "\(folder.path)/shared", for: .byUmask)
        let mask = umask(0)
        umask(mask)
        #expect(folder.status("shared").st_mode & 0o777 == 0o666 & ~mask)
        #expect(folder.names == ["private", "shared"])
    }

    @Test func aFileIsReplacedAndKeepsItsMode() throws {
        folder.write("old", to: "file")
        chmod("\(folder.path)/file", 0o640)
        let old = folder.status("file")
        try write("new", to: "file")
        #expect(folder.read("file") == "new")
        #expect(folder.status("file").st_mode & 0o7777 == 0o640)
        #expect(folder.status("file").st_ino != old.st_ino)
        #expect(folder.names == ["file"])
    }

    @Test(.enabled(if: geteuid() == 0, "needs root")) func aFileKeepsItsOwner() throws {
        folder.write("old", to: "file")
        chown("\(folder.path)/file", 1234, 4321)
        try write("new", to: "file")
        #expect(folder.status("file").st_uid == 1234)
        #expect(folder.status("file").st_gid == 4321)
    }

    @Test func anotherHardLinkKeepsTheOldContent() throws {
        folder.write("old", to: "file")
        link("\(folder.path)/file", "\(folder.path)/other")
        try write("new", to: "file")
        #expect(folder.read("other") == "old")
    }

    @Test func linksAreFollowedAndStay() throws {
        folder.write("old", to: "file")
        symlink("file", "\(folder.path)/near")
        symlink("\(folder.path)/near", "\(folder.path)/far")
        try write("new", to: "far")
        #expect(folder.read("file") == "new")
        #expect(folder.status("far").st_mode & S_IFMT == S_IFLNK)
        #expect(folder.status("near").st_mode & S_IFMT == S_IFLNK)
    }

    @Test func aLinkToNothingBringsItsTargetAbout() throws {
        symlink("target", "\(folder.path)/link")
        try write("new", to: "link")
        #expect(folder.read("target") == "new")
        #expect(folder.status("link").st_mode & S_IFMT == S_IFLNK)
    }

    @Test func aFIFOIsWrittenInto() async throws {
        let path = "\(folder.path)/fifo"
        mkfifo(path, 0o600)
        // More than the pipe holds.
        let text = String(repeating: "0123456789", count: 20_000)
        let reader = Task.detached { () -> Int in
            let descriptor = open(path, O_RDONLY)
            defer { close(descriptor) }
            var buffer = [UInt8](repeating: 0, count: 4096)
            var sum = 0
            while case let count = read(descriptor, &buffer, buffer.count), count > 0 { sum += count }
            return sum
        }
        // The reader begins when this process has a thread for it.
        try write(text, to: "fifo", patience: 600)
        #expect(await reader.value == text.utf8.count)
        #expect(folder.status("fifo").st_mode & S_IFMT == S_IFIFO)
    }

    @Test func aFIFOThatNobodyReadsIsSaidToBeOne() throws {
        mkfifo("\(folder.path)/fifo", 0o600)
        let error = #expect(throws: FileError.self) { try write("new", to: "fifo", patience: 0.05) }
        #expect(error?.message == "is a FIFO that nobody reads; start its reader first")
        // And one whose reader takes nothing.
        let reader = open("\(folder.path)/fifo", O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let stuck = #expect(throws: FileError.self) {
            try write(String(repeating: "x", count: 1 << 20), to: "fifo", patience: 0.05)
        }
        #expect(stuck?.next == "nobody took the data in time: see what holds its reader up")
    }

    @Test func aDeviceStaysOne() throws {
        symlink("/dev/null", "\(folder.path)/null")
        try write("new", to: "null")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
        symlink("/dev/full", "\(folder.path)/full")
        let error = #expect(throws: FileError.self) { try write("new", to: "full") }
        #expect(error?.reason == "cannot be written: No space left on device")
        #expect(folder.status("full").st_mode & S_IFMT == S_IFLNK)
    }

    @Test func anOpenDescriptorIsWrittenInto() throws {
        folder.write("begin ", to: "file")
        let descriptor = open("\(folder.path)/file", O_WRONLY | O_APPEND)
        defer { close(descriptor) }
        try FileWriter.write(Array("end".utf8), to: "/dev/fd/\(descriptor)", for: .ownerOnly)
        #expect(folder.read("file") == "begin end")
    }

    @Test func whatCannotBeWrittenIsSaidWithWhatToDo() throws {
        let missing = #expect(throws: FileError.self) { try write("new", to: "none/file") }
        #expect(missing?.next == "make the folder \(folder.path)/none first")
        let itself = #expect(throws: FileError.self) { try write("new", to: "") }
        #expect(itself?.message == "is a folder; name a file in it")
        symlink("loop", "\(folder.path)/loop")
        let loop = #expect(throws: FileError.self) { try write("new", to: "loop") }
        #expect(loop?.next == "a symbolic link leads back to itself: remove it")
    }

    @Test func leftoversOfKilledWritersGo() throws {
        folder.write("half", to: ".file.virt-tui-1a2b")
        folder.write("mine", to: ".file.virt-tuix")
        folder.write("held", to: ".file.virt-tui-cafe")
        let held = open("\(folder.path)/.file.virt-tui-cafe", O_RDONLY)
        defer { close(held) }
        flock(held, LOCK_EX)
        try write("new", to: "file")
        #expect(folder.names == [".file.virt-tui-cafe", ".file.virt-tuix", "file"])
    }

    /// Where the file system has no files without names.
    @Test func aNamedDraftIsKnownAsSuch() throws {
        let descriptor = files(open: folder.path)
        defer { close(descriptor) }
        let names = TemporaryNames(for: "file")
        let draft = try #require(Draft(.named(names), in: descriptor, mode: 0o600))
        names.removeLeftovers(in: descriptor)
        #expect(folder.names == [draft.name])
        close(draft.descriptor)
        names.removeLeftovers(in: descriptor)
        #expect(folder.names == [])
    }

    private func files(open path: String) -> Int32 { open(path, O_RDONLY | O_DIRECTORY) }
}
