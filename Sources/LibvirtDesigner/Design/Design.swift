public import LibvirtConfig

/// A designed guest: what to define, what to make first, and why everything is as it is.
public struct Design: Hashable, Sendable {
    /// The guest's name.
    public var name: String
    /// The configuration to define for good.
    public var domain: DomainConfig
    /// The configuration of the first start, which installs; nil if the guest starts as it is defined.
    public var install: DomainConfig?
    /// The volumes to make, in order.
    public var volumes: [VolumeRequest]
    /// A pool to make first because the host has none: `default`, over this folder.
    public var newPool: PoolFacts?
    /// Networks to start first.
    public var networksToStart: [String]
    /// Pools to start first.
    public var poolsToStart: [String]
    /// Start the guest together with its host.
    public var autostart: Bool
    /// What was decided, in the order of the rules.
    public var decisions: [Decision]
    /// What the user should know before going on, as sentences.
    public var warnings: [String]
    /// The wish with everything filled in that the wizard shows: name, memory, virtual CPUs, disks.
    public var settled: Wish
}
