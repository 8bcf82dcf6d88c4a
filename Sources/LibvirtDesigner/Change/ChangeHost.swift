public import LibvirtConfig

/// What is known of a guest's host where a change is planned.
public struct ChangeHost: Hashable, Sendable {
    /// What drives its guests.
    public var driver: Driver
    /// What the hypervisor offers the guest; nil where that was not asked.
    public var capabilities: DomainCapabilitiesConfig?

    /// A host.
    public init(driver: Driver, capabilities: DomainCapabilitiesConfig? = nil) {
        self.driver = driver
        self.capabilities = capabilities
    }
}
