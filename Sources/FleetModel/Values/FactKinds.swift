/// Kinds of facts about a guest that are asked for apart from the list: what a filter, an order or a grouping needs to
/// know of every guest, and what is known of one.
public struct FactKinds: OptionSet, Hashable, Sendable {
    /// One bit a kind.
    public let rawValue: UInt16

    /// Takes the bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// What the guest's document, its agent and the host's address tables say: `GuestSnapshot.details` and the title.
    public static let details = FactKinds(rawValue: 1 << 0)
    /// vCPUs and memory it has.
    public static let sizes = FactKinds(rawValue: 1 << 1)
    /// Whether it starts with its host, and whether saved memory waits.
    public static let marks = FactKinds(rawValue: 1 << 2)
    /// Processor use.
    public static let processor = FactKinds(rawValue: 1 << 3)
    /// Steal, wait and use of single vCPUs.
    public static let vcpus = FactKinds(rawValue: 1 << 4)
    /// Memory in use.
    public static let memory = FactKinds(rawValue: 1 << 5)
    /// Rates and latency of disks.
    public static let disks = FactKinds(rawValue: 1 << 6)
    /// Rates of network interfaces.
    public static let networks = FactKinds(rawValue: 1 << 7)

    /// What is measured while a guest runs; a guest that is off has none of it.
    public static let measurements: FactKinds = [.processor, .vcpus, .memory, .disks, .networks]
    /// What is made of two samples some time apart.
    public static let rates: FactKinds = [.processor, .vcpus, .disks, .networks]
}

extension GuestSnapshot {
    /// Whether such facts have been asked for and answered, be it by "nothing".
    public func knows(_ kinds: FactKinds) -> Bool {
        var known = known
        if !state.isActive { known.formUnion(.measurements) }
        if vcpuCount != nil, memoryKiB != nil { known.insert(.sizes) }
        return known.isSuperset(of: kinds)
    }
}
