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
    ///   - timeout: seconds for everything, the user's typing not counted.
    ///   - credentials: asks the user what a daemon asks; nil when there is nobody to ask.
    /// - Throws: what went wrong, in a sentence.
    public static func open(
        _ guest: String, settings: ConnectionSettings, what: String, timeout: Double,
        credentials: CredentialsAnswers? = nil
    ) async throws(Failure) -> OpenedGuest {
        let address = HostAddress(settings.uri)
        let host = settings.name ?? address.suggestedName
        let authentication = credentials.map { CommandAuthentication($0, host: HostID(0), hostName: host) }
        let connect: @Sendable () async throws(LibvirtError) -> Connection = { () async throws(LibvirtError) in
            try await settings.connectPinged(authentication: authentication?.authenticator)
        }
        let late = Failure(
            what: what, why: "\(host) has not answered within \(Units.limit(timeout))",
            next: "Check that libvirtd (or virtqemud) runs there and is not hung")
        return try await answer(within: timeout, orElse: late, authentication) { () async throws(Failure) in
            do throws(LibvirtError) {
                let domain = try await GuestFinder.find(guest, try await connect())
                return OpenedGuest(domain: domain, hostName: host, reconnect: connect)
            } catch {
                throw Failure(what, error, host: host).unasked(error, authentication)
            }
        }
    }
}
