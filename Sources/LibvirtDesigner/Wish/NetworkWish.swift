/// What somebody wants of one network interface.
public struct NetworkWish: Hashable, Sendable {
    /// Where it is plugged in; nil chooses.
    public var link: Link?
    /// The model, such as `virtio` or `e1000e`.
    public var model: String?
    /// The hardware address, as `52:54:00:12:34:56`.
    public var macAddress: String?

    /// Where an interface is plugged in.
    public enum Link: Hashable, Sendable {
        /// A virtual network of libvirt.
        case network(String)
        /// A bridge of the host.
        case bridge(String)
        /// A device of the host, shared through macvtap.
        case direct(String)
        /// The hypervisor's own network stack: outgoing connections only, no rights needed.
        case user

        /// From the notation of commands and presets: a virtual network's name, `bridge=NAME`, `direct=DEVICE`, `user`.
        public init(notation text: String) {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            switch (parts.first, parts.count) {
            case ("bridge", 2): self = .bridge(parts[1])
            case ("direct", 2): self = .direct(parts[1])
            case ("network", 2): self = .network(parts[1])
            default: self = text == "user" ? .user : .network(text)
            }
        }

        /// The same, to be written.
        public var notation: String {
            switch self {
            case .network(let name): name == "user" || name.contains("=") ? "network=\(name)" : name
            case .bridge(let name): "bridge=\(name)"
            case .direct(let name): "direct=\(name)"
            case .user: "user"
            }
        }

        /// As a person would say it.
        public var title: String {
            switch self {
            case .network(let name): "network \(name)"
            case .bridge(let name): "bridge \(name)"
            case .direct(let name): "device \(name)"
            case .user: "user networking"
            }
        }
    }

    /// Makes a wish for an interface.
    public init(link: Link? = nil, model: String? = nil, macAddress: String? = nil) {
        self.link = link
        self.model = model
        self.macAddress = macAddress
    }
}
