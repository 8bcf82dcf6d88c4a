public import FleetModel
internal import Libvirt

/// What holds for every connection of one run of the program, whatever way it comes in by.
public struct ConnectionPolicy: Equatable, Sendable {
    /// Whether the program may only look: then every connection is opened read-only.
    public var isReadOnly: Bool
    /// The saved connections. That one is protected holds for its host, whatever URI leads there; that one is read-only
    /// holds for that connection alone.
    public var saved: [ConnectionSettings]

    /// A policy; by default nothing is restricted.
    public init(isReadOnly: Bool = false, saved: [ConnectionSettings] = []) {
        self.isReadOnly = isReadOnly
        self.saved = saved
    }

    /// The settings as the connection is to be opened and treated.
    public func applied(to settings: ConnectionSettings) -> ConnectionSettings {
        var settings = settings
        settings.isReadOnly = settings.isReadOnly || isReadOnly
        settings.isProtected = settings.isProtected || protects(settings.uri)
        return settings
    }

    /// Whether a URI leads to a host that is saved as protected. To be asked again with the URI that libvirt settled on:
    /// what was given may be an alias, or nil.
    public func protects(_ uri: String?) -> Bool {
        let address = HostAddress(uri)
        return saved.contains { $0.isProtected && HostAddress($0.uri).isSameDaemon(as: address) }
    }
}
