public import FleetModel
public import Libvirt

/// Hears which guest something is about to be done to; throws when it is not to be done.
public typealias ActionApproval = @Sendable (ActionTarget) async throws(Failure) -> Void

extension ActionTarget {
    /// A guest as its connection knows it.
    public init(_ domain: Domain, _ settings: ConnectionSettings) {
        let connection = domain.connection
        self.init(
            uuid: GuestUUID(domain.uuid), name: domain.name,
            hostName: settings.name ?? HostAddress(settings.uri).suggestedName, uri: connection.address.uri,
            isReadOnly: connection.isReadOnly, isProtected: settings.isProtected)
    }
}
