/// What is asked for lazily, for visible guests only, with a time to live: addresses, the agent's word, the XML's facts.
public struct GuestDetails: Equatable, Sendable {
    /// One device the guest has: what the guest page lists.
    public struct Device: Equatable, Sendable {
        /// Its kind, as libvirt's XML names it (`disk`, `interface`, `graphics`).
        public var kind: String
        /// Its name in the guest or on the host (`vda`, a MAC address).
        public var name: String
        /// One line that says what it is.
        public var summary: String

        /// A device.
        public init(kind: String, name: String, summary: String) {
            self.kind = kind
            self.name = name
            self.summary = summary
        }
    }

    /// Addresses, IPv4 first; empty when none is known.
    public var addresses: [String] = []
    /// Whose word the addresses are: `lease`, `agent`, `arp`.
    public var addressSource: String?
    /// The guest's operating system: from the agent, else from the XML's libosinfo id.
    public var operatingSystem: String?
    /// Its host name, from the agent or a lease.
    public var hostname: String?
    /// Whether the guest agent is connected; nil when the guest has no channel for it.
    public var agentConnected: Bool?
    /// Description from the XML.
    public var description: String?
    /// `kvm`, `qemu`, `lxc`, `test`.
    public var virtualisation: String?
    /// Machine type and architecture (`pc-q35-7.2 x86_64`).
    public var machine: String?
    /// Firmware (`BIOS`, `UEFI`).
    public var firmware: String?
    /// Names of virtual networks and bridges it is on, for queries.
    public var networks: [String] = []
    /// Tags from the metadata.
    public var tags: [String] = []
    /// Devices, in the XML's order.
    public var devices: [Device] = []
    /// Names of its snapshots, oldest first; nil when not asked yet.
    public var snapshots: [String]?
    /// How often the guest is to report its memory, seconds; 0 where it is not, nil where it has no balloon.
    public var memoryPeriod: Int?
    /// Whether the next boot's configuration differs from the running one.
    public var changesPending: Bool?

    /// Nothing known.
    public init() {}
}
