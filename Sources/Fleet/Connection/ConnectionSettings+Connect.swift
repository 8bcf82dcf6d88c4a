internal import FleetModel
internal import Libvirt

extension ConnectionSettings {
    /// Opens a connection as the settings say. Nothing else opens one, so that whether it may change the host is decided
    /// in one place.
    func connect(authentication: Authenticator? = nil) async throws(LibvirtError) -> Connection {
        try await Connection.open(
            HostAddress(uri).opened, readOnly: isReadOnly, authentication: authentication)
    }

    /// The same, pinged, so that a connection whose far side is gone ends by itself: 15 s on this machine, 30 s on
    /// another. Drivers without a link have nothing to ping.
    func connectPinged(authentication: Authenticator? = nil) async throws(LibvirtError) -> Connection {
        let connection = try await connect(authentication: authentication)
        let address = HostAddress(uri)
        if !address.isEmbedded {
            _ = try? await connection.setKeepAlive(interval: address.isLocal ? 5 : 10, count: 3)
        }
        return connection
    }
}
