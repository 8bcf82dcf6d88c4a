/// The way on which a guest's screen is seen.
public enum DisplayWay: Hashable, Sendable, CustomStringConvertible {
    /// VNC on a descriptor that libvirt opened: no port and no password.
    case libvirt
    /// VNC on a UNIX socket.
    case socket(path: String)
    /// VNC on a TCP port.
    case port(host: String, port: Int)
    /// VNC on a port of a remote host, through `ssh`.
    case tunnel(destination: String, host: String, port: Int)
    /// Pictures that libvirt takes, and keys that it presses.
    case screenshots

    /// How the screen page names it. Parts come from the guest's definition and are not trusted.
    public var description: String {
        switch self {
        case .libvirt: "VNC through libvirt"
        case .socket(let path): "VNC on \(path)"
        case .port(let host, let port): "VNC on \(host.contains(":") ? "[\(host)]" : host):\(port)"
        case .tunnel(let destination, _, let port): "VNC on port \(port) through ssh to \(destination)"
        case .screenshots: "screenshots through libvirt"
        }
    }

    /// Whether the pointer can be moved on this way.
    public var hasPointer: Bool { self != .screenshots }
}
