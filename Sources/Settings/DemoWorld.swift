internal import Files
internal import Glibc

/// The demo: a test-driver document in a file that has no name any more, so that nothing of it stays behind however the
/// process ends.
public enum DemoWorld {
    /// Makes the demo's document and answers its URI (`test:///proc/self/fd/N`), good for this process as long as the
    /// `DemoFile` is not closed. Throws when nothing can be written.
    ///
    /// Each call makes a world of its own.
    public static func create() throws(SettingsProblem) -> DemoFile {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let folder = base.hasPrefix("/") ? base : "/tmp"
        let descriptor: Int32
        do throws(FileError) { descriptor = try UnnamedFile.open(in: folder) } catch { throw SettingsProblem(error) }
        guard Descriptor.write(Embedded.demo, to: descriptor) else {
            defer { close(descriptor) }
            throw SettingsProblem(FileError(folder, "cannot hold the demo", code: errno))
        }
        let file = DemoFile(descriptor: descriptor)
        guard access(file.path, R_OK) == 0 else {
            file.remove()
            throw SettingsProblem(.error, file: file.path, message: "the demo needs /proc: mount it")
        }
        return file
    }
}

/// A demo that was written.
public struct DemoFile: Equatable, Sendable {
    let descriptor: Int32

    /// The document, readable again and again.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// What libvirt opens.
    public var uri: String { "test://" + path }

    /// Gives the file up: call once, when nothing opens it any more.
    public func remove() { close(descriptor) }
}
