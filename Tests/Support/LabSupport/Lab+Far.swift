internal import Glibc

extension Lab {
    /// A proxy at 127.0.0.1 that leads to the daemon, and the URI of the lab as of a host at the other end of it.
    public func far() throws -> (proxy: SocketProxy, uri: String) {
        let proxy = try SocketProxy(far: .socket(socket))
        return (proxy, "qemu+tcp://127.0.0.1:\(proxy.port)/system")
    }

    /// A proxy at 127.0.0.1 behind which each connection gets an ssh server of its own, so that connections count logins.
    ///
    /// - Parameter host: what the URI names: `far`, or one of the other hosts of the lab's ssh configuration.
    public func farSSH(host: String = "far") async throws -> (proxy: SocketProxy, uri: String) {
        _ = try await startSSH()
        guard let holder = FileChanges.text(ofFile: "\(directory)/holder.pid")?.filter(\.isNumber) else {
            throw ChildProcess.Failure(description: "The lab has no holder.")
        }
        let proxy = try SocketProxy(
            far: .program([
                "nsenter", "-t", holder, "-m", "-u", "-n", "dropbear", "-i", "-s", "-r", "\(directory)/ssh/host",
            ]))
        return (proxy, "qemu+ssh://\(host):\(proxy.port)/system?command=\(directory)/ssh/ssh")
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
