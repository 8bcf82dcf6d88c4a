/// What a system needs of a machine, on one architecture. What the database does not say is nil.
public struct Resources: Hashable, Sendable {
    /// The architecture as libvirt names it, or `all`.
    public var architecture: String
    /// Memory in KiB, as libvirt counts it.
    public var memory: UInt64?
    /// Disk space in bytes.
    public var storage: UInt64?
    /// Processors.
    public var cpus: Int?
    /// A processor's speed in Hz.
    public var cpuFrequency: UInt64?

    /// What a system needs: memory in KiB, storage in bytes, processors, their speed in Hz.
    public init(
        architecture: String = "all", memory: UInt64? = nil, storage: UInt64? = nil, cpus: Int? = nil,
        cpuFrequency: UInt64? = nil
    ) {
        self.architecture = architecture
        self.memory = memory
        self.storage = storage
        self.cpus = cpus
        self.cpuFrequency = cpuFrequency
    }

    /// Whether nothing is said at all.
    var isEmpty: Bool { memory == nil && storage == nil && cpus == nil && cpuFrequency == nil }
}
