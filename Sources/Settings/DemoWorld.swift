internal import Glibc

/// The demo: a test-driver document in a private temporary folder, gone when the process ends.
public enum DemoWorld {
    /// Writes the demo and answers its URI (`test:///tmp/…/demo.xml`). Throws when nothing can be written.
    ///
    /// Each call makes a world of its own. `remove` takes it away; a process that dies by a signal leaves a few KiB in `/tmp`.
    public static func create() throws(SettingsProblem) -> DemoFile {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base.hasPrefix("/") ? base : "/tmp")/virt-tui-demo.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SettingsProblem(
                .error, file: base, message: "the demo cannot be written there: \(String(cString: strerror(errno)))")
        }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let file = DemoFile(folder: folder)
        do throws(SettingsProblem) {
            try FileAccess.write(String(decoding: Embedded.demo, as: UTF8.self), to: file.path)
        } catch {
            file.remove()
            throw error
        }
        return file
    }
}

/// A demo that was written.
public struct DemoFile: Equatable, Sendable {
    let folder: String

    /// The document.
    var path: String { folder + "/demo.xml" }

    /// What libvirt opens.
    public var uri: String { "test://" + path }

    /// Takes the files away; more than once does no harm.
    public func remove() {
        unlink(path)
        rmdir(folder)
    }
}
