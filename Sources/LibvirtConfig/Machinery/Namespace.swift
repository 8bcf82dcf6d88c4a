/// An XML namespace that libvirt's documents use besides the empty one.
public struct Namespace: Hashable, Sendable {
    /// The prefix that new elements get; in documents it may be any other.
    public let prefix: String
    /// What names the namespace.
    public let uri: String

    /// Makes a namespace.
    public init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }

    /// Arguments and properties for QEMU that libvirt has no words for.
    public static let qemu = Namespace(prefix: "qemu", uri: "http://libvirt.org/schemas/domain/qemu/1.0")
    /// Namespaces shared between containers.
    public static let lxc = Namespace(prefix: "lxc", uri: "http://libvirt.org/schemas/domain/lxc/1.0")
    /// Options for dnsmasq that libvirt has no words for.
    public static let dnsmasq = Namespace(prefix: "dnsmasq", uri: "http://libvirt.org/schemas/network/dnsmasq/1.0")
    /// Which operating system a guest runs, as libosinfo names it.
    public static let libosinfo = Namespace(
        prefix: "libosinfo", uri: "http://libosinfo.org/xmlns/libvirt/domain/1.0")
    /// Options for mounting a storage pool.
    public static let fs = Namespace(prefix: "fs", uri: "http://libvirt.org/schemas/storagepool/fs/1.0")
}
