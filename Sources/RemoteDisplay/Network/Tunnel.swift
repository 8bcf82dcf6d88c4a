internal import CChildProcess
internal import ChildPrograms
internal import Glibc
internal import Libvirt
internal import Threads

/// A program that passes bytes on between its standard streams and a display: `ssh -W`. It ends with this object.
final class Tunnel: Sendable {
    /// The connection through it, ours until it is given to a helper.
    let descriptor: Descriptor
    /// What it says besides: why it failed.
    private let words: Descriptor
    private let pid: pid_t

    /// Starts `ssh` to a host, which connects to the display for us. It never asks anything; keys and agents must do.
    convenience init(_ link: HostAddress, to host: String, port: Int) throws(DisplayFailure) {
        guard let destination = link.host else {
            throw DisplayFailure(.unreachable, "The connection names no host to tunnel to.")
        }
        if let problem = link.problem { throw DisplayFailure(.unreachable, problem + ".") }
        var arguments = ["-W", "\(host.contains(":") ? "[\(host)]" : host):\(port)", "-T", "-e", "none"]
        arguments += ["-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=10"]
        if let user = link.user { arguments += ["-l", user] }
        if let port = link.port { arguments += ["-p", String(port)] }
        if let keyfile = link.parameters["keyfile"] { arguments += ["-i", keyfile] }
        if link.parameters["no_verify"] == "1" { arguments += ["-o", "StrictHostKeyChecking=no"] }
        try self.init(link.parameters["command"] ?? "ssh", arguments + ["--", destination])
    }

    /// Starts any program that passes bytes on.
    init(_ program: String, _ arguments: [String]) throws(DisplayFailure) {
        guard let path = ChildProgram.path(of: program) else {
            throw DisplayFailure(.unreachable, "There is no program \(program) here; install it to reach the display.")
        }
        var ends: [Int32] = [-1, -1]
        let code = child_stream_pair(&ends)
        guard code == 0 else {
            throw DisplayFailure(.helper, "No socket for the tunnel: \(String(cString: strerror(-code))).")
        }
        descriptor = Descriptor(adopting: ends[0])
        let other = Descriptor(adopting: ends[1])
        var talk: [Int32] = [-1, -1]
        let talkCode = child_stream_pair(&talk)
        guard talkCode == 0 else {
            throw DisplayFailure(.helper, "No socket for the tunnel: \(String(cString: strerror(-talkCode))).")
        }
        words = Descriptor(adopting: talk[0])
        let mouth = Descriptor(adopting: talk[1])
        pid = ChildProgram.withStrings([program] + arguments) { arguments in
            ChildProgram.withStrings(ChildProgram.sshEnvironment()) { environment in
                child_start(path, arguments, environment, [other.number, other.number, mouth.number], 3)
            }
        }
        guard pid > 0 else {
            throw DisplayFailure(.unreachable, "\(program) could not be started: \(String(cString: strerror(-pid))).")
        }
    }

    deinit {
        guard pid > 0 else { return }
        let pid = pid
        // It may take a moment; nobody waits for it.
        if !SystemThread.start(name: "ssh-end", { _ = child_end(pid, 0, nil) }) { child_signal(pid, SIGKILL) }
    }

    /// The last line that it has said, from outside and not trusted; nil if it said nothing.
    func lastWords() -> String? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(words.number, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        guard count > 0 else { return nil }
        let lines = String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.last.map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.properties.generalCategory != .control }))
        }
    }
}
