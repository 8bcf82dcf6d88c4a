internal import Foundation
public import Glibc

/// A folder of the test's own, gone with the object.
public final class TemporaryFolder: Sendable {
    /// Its path.
    public let path: String

    /// Makes it.
    public init() throws {
        var template = Array("/tmp/virt-tui-test.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CannotMake() }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private struct CannotMake: Error {}

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What lies in it, sorted.
    public var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] }

    /// Puts a text into a file.
    public func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

    /// Puts bytes into a file.
    public func write(_ bytes: [UInt8], to name: String) {
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// Puts a program's text into a file that can be run; answers its path.
    public func program(_ text: String, named name: String) -> String {
        write(text, to: name)
        chmod("\(path)/\(name)", 0o700)
        return "\(path)/\(name)"
    }

    /// What a file holds; nil without one.
    public func read(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// A file's status, of a link its own; zeros without one.
    public func status(_ name: String) -> stat {
        var status = stat()
        lstat("\(path)/\(name)", &status)
        return status
    }

    /// A file's rights, behind links; nil without one.
    public func mode(_ name: String) -> UInt32? {
        var status = stat()
        return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : nil
    }
}
