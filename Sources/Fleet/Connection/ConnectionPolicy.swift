public import FleetModel
internal import Libvirt

/// What holds for every connection of one run of the program, whatever way it comes in by.
public struct ConnectionPolicy: Equatable, Sendable {
    /// Whether the program may only look: then every connection is opened read-only.
    public var isReadOnly: Bool
    /// The saved connections. That one is protected holds for its host, whatever URI leads there; that one is read-only
    /// holds for that connection alone.
    public var saved: [ConnectionSettings]

    /// Whether what is saved could not be read: then any host may be protected, and each counts as such.
    public var isUnknown: Bool
    /// How logins over ssh are shared; nil has each connection log in for itself.
    public var sharedLogin: SharedLogin?
    /// Seconds that a guest has to obey a shutdown or a reboot before it counts as ignoring it.
    public var shutdownPatience: Double

    /// A policy; by default nothing is restricted.
    public init(
        isReadOnly: Bool = false, saved: [ConnectionSettings] = [], isUnknown: Bool = false,
        sharedLogin: SharedLogin? = nil, shutdownPatience: Double = 90
    ) {
        self.shutdownPatience = shutdownPatience
        self.isUnknown = isUnknown
        self.sharedLogin = sharedLogin
        self.isReadOnly = isReadOnly
        self.saved = saved
    }

    /// The settings as the connection is to be opened and treated.
    public func applied(to settings: ConnectionSettings) -> ConnectionSettings {
        var settings = settings
        settings.isReadOnly = settings.isReadOnly || isReadOnly
        settings.isProtected = settings.isProtected || protects(settings.uri)
        settings.sharedLogin = sharedLogin
        return settings
    }

    /// Whether a URI leads to a host that is saved as protected. To be asked again with the URI that libvirt settled on:
    /// what was given may be an alias, or nil.
    public func protects(_ uri: String?) -> Bool {
        if isUnknown { return true }
        let address = HostAddress(uri)
        return saved.contains { connection in
            guard connection.isProtected else { return false }
            let own = HostAddress(connection.uri)
            // libvirt's own choice may be any daemon of this machine.
            return own.uri == nil ? address.isLocal && !address.isEmbedded : own.isSameDaemon(as: address)
        }
    }
}
