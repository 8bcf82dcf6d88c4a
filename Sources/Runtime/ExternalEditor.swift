import Files
import Glibc
import Settings

/// Lets the user edit a text with the editor that VISUAL or EDITOR names.
enum ExternalEditor {
    /// Why there is no edited text, as a sentence.
    struct Problem: Error { let description: String }

    /// The most that is read back, bytes.
    private static let limit = 8 << 20

    /// Runs the editor on the terminal and waits for its end. The text lies in a folder that only the user can read.
    ///
    /// Main thread, while the terminal is given back.
    /// - Returns: the edited text; nil when the program was told to end meanwhile.
    static func edit(_ text: String, name: String) throws(Problem) -> String? {
        let base = variable("TMPDIR") ?? "/tmp"
        var template = Array("\(base)/virt-tui-edit.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw failure("no folder for the editor in \(base)") }
        let folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "_" }
        let file = "\(folder)/\(String(plain))"
        defer {
            removeBackups(in: folder)
            rmdir(folder)
        }
        try write(text, to: file)
        return try run(file) ? try read(file) : nil
    }

    /// False when the program was told to end.
    private static func run(_ file: String) throws(Problem) -> Bool {
        let editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
        // The editor may be a command with options, as everywhere; the file is an argument and no part of it.
        switch ForegroundProgram.run(["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", file]) {
        case .ended(0)?: return true
        case .ended?: throw Problem(description: "\(editor) failed, nothing was changed: set EDITOR to another")
        case .toldToEnd?: return false
        case nil: throw Problem(description: "the editor \(editor) did not start: set EDITOR to another")
        }
    }

    private static func write(_ text: String, to file: String) throws(Problem) {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("\(file) cannot be written") }
        defer { close(descriptor) }
        guard Descriptor.write(Array(text.utf8), to: descriptor) else { throw failure("\(file) cannot be written") }
    }

    private static func read(_ file: String) throws(Problem) -> String {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw failure("the edited text cannot be read, nothing was changed") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("the edited text cannot be read, nothing was changed") }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += block.prefix(count)
        }
        throw Problem(description: "the edited text is larger than \(limit >> 20) MiB, nothing was changed")
    }

    /// Editors leave copies beside the file.
    private static func removeBackups(in folder: String) {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { unlink("\(folder)/\(name)") }
        }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func failure(_ what: String) -> Problem {
        Problem(description: "\(what): \(String(cString: strerror(errno)))")
    }
}
