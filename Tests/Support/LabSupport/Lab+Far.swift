internal import Glibc

extension Lab {
    /// A proxy at 127.0.0.1 that leads to the daemon, and the URI of the lab as of a host at the other end of it.
    public func far() throws -> (proxy: SocketProxy, uri: String) {
        let proxy = try SocketProxy(far: .socket(socket))
        return (proxy, "qemu+tcp://127.0.0.1:\(proxy.port)/system")
    }

    /// The ssh servers that can stand in front of the lab.
    public enum SSHServer: Sendable {
        /// Dropbear: as many sessions a login as are asked for.
        case dropbear
        /// OpenSSH's with one session a login (`MaxSessions`), where it is installed (`hasOpenSSH`).
        case oneSession
    }

    /// Whether this machine has OpenSSH's server. The tests do not ask for it: it would serve whoever installs it.
    public static var hasOpenSSH: Bool { access(openSSH, X_OK) == 0 }
    private static let openSSH = "/usr/sbin/sshd"

    /// A proxy at 127.0.0.1 behind which each connection gets an ssh server of its own, so that connections count logins.
    ///
    /// - Parameter host: what the URI names: `far`, or one of the other hosts of the lab's ssh configuration.
    public func farSSH(
        host: String = "far", server: SSHServer = .dropbear
    ) async throws -> (proxy: SocketProxy, uri: String) {
        _ = try await startSSH()
        guard let holder = FileChanges.text(ofFile: "\(directory)/holder.pid")?.filter(\.isNumber) else {
            throw ChildProcess.Failure(description: "The lab has no holder.")
        }
        let program =
            switch server {
            case .dropbear: ["dropbear", "-i", "-s", "-r", "\(directory)/ssh/host"]
            case .oneSession: try openSSHServer()
            }
        let proxy = try SocketProxy(far: .program(["nsenter", "-t", holder, "-m", "-u", "-n"] + program))
        return (proxy, "qemu+ssh://\(host):\(proxy.port)/system?command=\(directory)/ssh/ssh")
    }

    /// OpenSSH's server for one connection, with the host key that dropbear has.
    private func openSSHServer() throws -> [String] {
        let key = "\(directory)/ssh/host.openssh"
        if access(key, F_OK) != 0 {
            _ = try ChildProcess.run("dropbearconvert", ["dropbear", "openssh", "\(directory)/ssh/host", key])
            _ = chmod(key, 0o600)
        }
        let options = ["MaxSessions=1", "UsePAM=no", "StrictModes=no", "PermitRootLogin=yes", "PidFile=none"]
        // Its folder for privilege separation, in the lab's own /run.
        return ["sh", "-c", "mkdir -p /run/sshd; exec \"$@\"", "-", Self.openSSH, "-i", "-f", "/dev/null", "-h", key]
            + options.flatMap { ["-o", $0] }
    }

    /// Has the daemon take as few calls of one client at once as it does where nobody has configured it.
    public func takeFewCalls() async throws {
        let directory = directory
        _ = try await Blocking.run {
            try ChildProcess.run(
                "sed", ["-i", "s/^max_client_requests.*/max_client_requests = 5/", "\(directory)/etc/libvirtd.conf"])
        }
        try await restartDaemon()
    }

    /// Defines guests that are off, of these numbers.
    public func addGuests(_ numbers: Range<Int>) async throws {
        let (directory, uri) = (directory, uri)
        _ = try await Blocking.run {
            for number in numbers {
                let path = "\(directory)/more.xml"
                guard let file = fopen(path, "we") else {
                    throw ChildProcess.Failure(description: "\(path) cannot be written.")
                }
                fputs(Self.idle(number), file)
                fclose(file)
                _ = try ChildProcess.run("virsh", ["-q", "-c", uri, "define", path])
            }
        }
    }

    private static func idle(_ number: Int) -> String {
        """
        <domain type="qemu">
          <name>idle-\(number)</name>
          <memory unit="MiB">32</memory>
          <vcpu>2</vcpu>
          <os><type arch="x86_64">hvm</type></os>
        </domain>
        """
    }
}
