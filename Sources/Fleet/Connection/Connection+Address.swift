internal import Libvirt

extension Connection {
    /// Opens a connection and has it pinged, so that one whose far side is gone ends by itself: 15 s on this machine, 30 s
    /// on another. Drivers without a link have nothing to ping.
    static func open(
        _ address: HostAddress, readOnly: Bool, authentication: Authenticator? = nil
    ) async throws(LibvirtError) -> Connection {
        let connection = try await open(address.opened, readOnly: readOnly, authentication: authentication)
        if !address.isEmbedded {
            _ = try? await connection.setKeepAlive(interval: address.isLocal ? 5 : 10, count: 3)
        }
        return connection
    }
}
