public import XMLTree

/// What a host and its hypervisors can do: `<capabilities>`.
public struct CapabilitiesConfig: ElementView {
    /// The element's name.
    public static let elementName = "capabilities"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What identifies the host.
        public let hostUUID = Field<String>("host/uuid")
        /// The host's CPU.
        public let hostCPU = Nested<CPUConfig>("host/cpu")
        /// Whether the host can sleep in memory.
        public let canSuspendToMemory = Field.presence("host/power_management/suspend_mem")
        /// Whether the host can sleep on disk.
        public let canSuspendToDisk = Field.presence("host/power_management/suspend_disk")
        /// Whether the host can do both.
        public let canHybridSuspend = Field.presence("host/power_management/suspend_hybrid")
        /// Whether host devices can be given to guests.
        public let hasIOMMU = Field.yesNo("host/iommu/@support")
        /// Whether running guests can move.
        public let canMigrateLive = Field.presence("host/migration_features/live")
        /// How they move, such as `tcp`.
        public let migrationTransports = FieldList<String>("host/migration_features/uri_transports/uri_transport")
        /// Its NUMA nodes.
        public let cells = NestedList<HostCell>("host/topology/cells/cell")
        /// Its caches.
        public let caches = NestedList<HostCache>("host/cache/bank")
        /// How it keeps guests apart.
        public let securityModels = NestedList<SecurityModel>("host/secmodel")
        /// What each hypervisor can run.
        public let guests = NestedList<GuestCapabilities>("guest")
    }
}
