import CProcess
public import Glibc

extension Lab {
    /// The daemon's process id.
    ///
    /// - Throws: when no daemon has written one.
    public var daemonPID: pid_t {
        get throws {
            guard let text = FileChanges.text(ofFile: "\(directory)/run/libvirtd.pid"),
                let pid = pid_t(text.filter(\.isNumber)), pid > 1
            else { throw ChildProcess.Failure(description: "The lab's daemon has no process id.") }
            return pid
        }
    }

    /// How many clients are connected to the daemon, as it counts them itself.
    public var clientCount: Int {
        get async throws {
            let uri = "libvirtd:///system?socket=\(directory)/sockets/libvirt-admin-sock"
            let text = try await Blocking.run {
                try ChildProcess.run("virt-admin", ["-c", uri, "srv-clients-info", "libvirtd"])
            }
            let line = text.split(separator: "\n").first { $0.hasPrefix("nclients ") }
            guard let count = line?.split(separator: ":").last.flatMap({ Int($0.filter(\.isNumber)) }) else {
                throw ChildProcess.Failure(description: "The lab's daemon does not count its clients: \(text)")
            }
            return count
        }
    }

    /// Ends the daemon with SIGKILL and returns when it is gone. Its guests go on.
    public func killDaemon() async throws {
        let pid = try daemonPID
        try await Blocking.run {
            guard kill(pid, SIGKILL) == 0 else {
                throw ChildProcess.Failure(description: "The lab's daemon is not running.")
            }
            guard process_await_end(Int32(pid), ChildProcess.patience) != -ETIMEDOUT else {
                throw ChildProcess.Failure(
                    description: "The lab's daemon survived SIGKILL.\n\(Whereabouts.describe(pid))")
            }
        }
    }

    /// Starts the daemon after `killDaemon()`; returns when it answers on its socket and has found its guests.
    public func startDaemon() async throws {
        let directory = directory
        _ = try await Blocking.run { try ChildProcess.run(Lab.script, ["daemon", directory]) }
    }

    /// From now on the daemon asks who wants to write for a name and a password: `user` and `password`.
    public func requirePassword() async throws {
        let directory = directory
        _ = try await Blocking.run { try ChildProcess.run(Lab.script, ["secure", directory]) }
        try await restartDaemon()
    }

    /// From now on the daemon listens for TLS too. `trusted` is the folder of certificates (`pkipath`) of a client that it
    /// trusts, `other` that of one whom nobody here knows; they belong to nobody before this.
    public func listenForTLS() async throws -> (proxy: SocketProxy, trusted: String, other: String) {
        let directory = directory
        _ = try await Blocking.run { try ChildProcess.run(Lab.script, ["tls", directory]) }
        try await restartDaemon()
        guard let holder = FileChanges.text(ofFile: "\(directory)/holder.pid")?.filter(\.isNumber) else {
            throw ChildProcess.Failure(description: "The lab has no holder.")
        }
        let proxy = try SocketProxy(
            far: .program(["nsenter", "-t", holder, "-n", "busybox", "nc", "127.0.0.1", "16514"]))
        return (proxy, "\(directory)/tls", "\(directory)/tls/other")
    }

    /// Who may in after `requirePassword()`.
    public static let user = "ann"
    /// That user's password.
    public static let password = "lab-secret"

    /// Makes a way into the lab by ssh and returns the URI of the lab for each of its hosts: `lab` (all is well),
    /// `changed`, `unknown` (wrong or no host key), `stranger` (our key is not known there), `closed` (nobody listens),
    /// `jumped` (through `lab`).
    public func startSSH() async throws -> @Sendable (_ host: String) -> String {
        let directory = directory
        _ = try await Blocking.run { try ChildProcess.run(Lab.script, ["ssh_server", directory]) }
        return { "qemu+ssh://\($0)/system?command=\(directory)/ssh/ssh" }
    }

    /// Ends the daemon with SIGKILL and starts it again.
    public func restartDaemon() async throws {
        try await killDaemon()
        try await startDaemon()
    }

    /// Stops the daemon in its tracks (SIGSTOP): connections stay open and nothing answers.
    public func freezeDaemon() throws { kill(try daemonPID, SIGSTOP) }

    /// Lets a frozen daemon go on (SIGCONT).
    public func thawDaemon() throws { kill(try daemonPID, SIGCONT) }
}
