internal import ChildPrograms
internal import Files
internal import FleetModel
internal import Glibc

/// The editor that VISUAL or EDITOR names, for a verb: it has the terminal until it ends.
enum TextEditor {
    /// Lets the user edit a text, which lies in a folder that only the user can read. Blocks.
    /// - Throws: why there is no edited text.
    static func edit(_ text: String, name: String) throws(Failure) -> String? {
        let base = variable("TMPDIR") ?? "/tmp"
        var template = Array("\(base)/virt-tui-edit.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw failure("no folder for the editor can be made in \(base)") }
        let folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "_" })
        let file = "\(folder)/\(plain)"
        defer {
            // Editors leave copies beside the file.
            for left in [file, "\(file)~", "\(folder)/.\(plain).swp"] { unlink(left) }
            rmdir(folder)
        }
        do {
            try FileWriter.write(Array(text.utf8), to: file, for: .ownerOnly)
            try run(file)
            guard let bytes = try FileReader.read(file, limit: 8 << 20) else {
                throw failure("the edited text is gone")
            }
            return String(decoding: bytes, as: UTF8.self)
        } catch let error as Failure { throw error } catch {
            throw Failure(what: "edit", why: "\(error)", next: "nothing was changed")
        }
    }

    private static func run(_ file: String) throws {
        let editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
        // The editor may be a command with options, as everywhere; the file is an argument and no part of it.
        guard let pid = ChildProgram.startJob(["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", file]) else {
            throw Failure(what: "edit", why: "the editor \(editor) did not start", next: "set EDITOR to another")
        }
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { if terminal >= 0 { close(terminal) } }
        let status = wait(for: pid, on: terminal)
        guard status == 0 else {
            throw Failure(what: "edit", why: "\(editor) failed, and nothing was changed", next: "set EDITOR to another")
        }
    }

    /// Gives the editor the terminal and waits for its end; one that stops is let go on, as nobody could continue it.
    private static func wait(for pid: pid_t, on terminal: Int32) -> Int32 {
        let old = signal(SIGTTOU, SIG_IGN)
        if terminal >= 0 { tcsetpgrp(terminal, pid) }
        defer {
            if terminal >= 0 { tcsetpgrp(terminal, getpgrp()) }
            signal(SIGTTOU, old)
        }
        var status: Int32 = 0
        while true {
            let result = waitpid(pid, &status, WUNTRACED)
            if result < 0, errno == EINTR { continue }
            guard result == pid else { return -1 }
            guard status & 0xFF == 0x7F else { return status }
            kill(-pid, SIGCONT)
        }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func failure(_ what: String) -> Failure {
        Failure(what: "edit", why: "\(what): \(String(cString: strerror(errno)))", next: "nothing was changed")
    }
}
