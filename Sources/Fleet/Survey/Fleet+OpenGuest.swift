public import FleetModel
public import Libvirt

/// A guest on a connection that nobody else uses.
public struct OpenedGuest: Sendable {
    /// The guest; its connection is the caller's to close.
    public let domain: Domain
    /// The host's name for sentences: untrusted text.
    public let hostName: String
    /// Opens one more connection to the same host.
    public let reconnect: @Sendable () async throws(LibvirtError) -> Connection
}

extension Fleet {
    /// Finds a guest and keeps the connection, for commands that talk to it: screens and consoles.
    ///
    /// - Parameters:
    ///   - guest: its name, uuid or, while it runs, number; a name wins over the others.
    ///   - what: what is being done, for the failure.
    ///   - timeout: seconds for everything.
    /// - Throws: what went wrong, in a sentence.
    public static func open(
        _ guest: String, settings: ConnectionSettings, what: String, timeout: Double
    ) async throws(Failure) -> OpenedGuest {
        let address = HostAddress(settings.uri)
        let host = settings.name ?? address.suggestedName
        let connect: @Sendable () async throws(LibvirtError) -> Connection = { () async throws(LibvirtError) in
            let connection = try await Connection.open(address.opened, readOnly: settings.isReadOnly)
            if !address.isEmbedded {
                _ = try? await connection.setKeepAlive(interval: address.isLocal ? 5 : 10, count: 3)
            }
            return connection
        }
        let answer = Box<Result<OpenedGuest, Failure>>()
        let done = Countdown(1)
        let work = Task {
            do throws(LibvirtError) {
                let connection = try await connect()
                let domain = try await GuestFinder.find(guest, connection)
                answer.set(.success(OpenedGuest(domain: domain, hostName: host, reconnect: connect)))
            } catch {
                answer.set(.failure(Failure(what, error, host: host)))
            }
            done.step()
        }
        await done.wait(atMost: timeout)
        let known = answer.value
        work.cancel()
        guard let known else {
            throw Failure(
                what: what, why: "\(host) has not answered within \(Seconds.text(timeout))",
                next: "Check that libvirtd (or virtqemud) runs there and is not hung")
        }
        return try known.get()
    }
}
