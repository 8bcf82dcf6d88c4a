public import LibvirtConfig

/// A designed device for a guest that exists.
public struct DeviceDesign: Sendable {
    /// The device.
    public var device: any DeviceConfig
    /// What it needs and the guest does not have yet, such as a controller; to be attached before it.
    public var needed: [any DeviceConfig]
    /// The guest's configuration with all of it.
    public var domain: DomainConfig
    /// A running guest can be given it at once; otherwise it comes with the next start.
    public var canAttachToRunning: Bool
    /// The volumes to make first.
    public var volumes: [VolumeRequest]
    /// A pool to make first because the host has none.
    public var newPool: PoolFacts?
    /// Networks to start first.
    public var networksToStart: [String]
    /// Pools to start first.
    public var poolsToStart: [String]
    /// What was decided, in the order of the rules.
    public var decisions: [Decision]
    /// What the user should know before going on, as sentences.
    public var warnings: [String]
}
