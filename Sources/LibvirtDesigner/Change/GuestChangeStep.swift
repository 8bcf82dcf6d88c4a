public import XMLTree

/// One call that changes a guest. Values only: whoever has a connection carries it out.
public enum GuestChangeStep: Hashable, Sendable {
    /// Defines the document for the next start (virDomainDefineXMLFlags).
    case define(Element, before: Element?)
    /// Plugs a device into the running guest (virDomainAttachDeviceFlags).
    case attach(DeviceIdentity, Element)
    /// Takes a device out of the running guest, and waits until the guest has let go of it (virDomainDetachDeviceFlags).
    case detach(DeviceIdentity, Element)
    /// Changes a device of the running guest (virDomainUpdateDeviceFlags).
    case update(DeviceIdentity, Element, before: Element)
    /// Sets the memory that the balloon leaves the running guest, KiB (virDomainSetMemoryFlags).
    case setMemory(UInt64, before: UInt64)
    /// Sets how many processors the running guest has (virDomainSetVcpusFlags).
    case setVCPUs(Int, before: Int)
    /// Sets a text or an own element of the running guest's metadata; nil removes it (virDomainSetMetadata).
    case setMetadata(MetadataPart, String?, before: String?)
    /// Sets what happens when the running guest ends (virDomainSetLifecycleAction).
    case setLifecycleAction(LifecycleMoment, String, before: String)
    /// Sets numbers of the running guest by a call of their own.
    case setParameters(ParameterCall, [Parameter], before: [Parameter])
    /// Says on which of the host's CPUs a thread of the running guest may run; `cpus` as libvirt writes it, `0-3,^2`.
    case pin(PinnedThread, cpus: String, before: String?)
    /// Adds a thread for disks to the running guest, or takes it away (virDomainAddIOThread, virDomainDelIOThread).
    case setIOThread(Int, present: Bool)
    /// Sets whether the guest starts with its host (virDomainSetAutostart).
    case setAutostart(Bool, before: Bool?)
    /// Makes a disk of the running guest larger, bytes (virDomainBlockResize).
    case resizeDisk(target: String, bytes: UInt64)

    /// A text of the metadata.
    public enum MetadataPart: Hashable, Sendable {
        case title, description
        /// The element of a program, in its namespace.
        case element(prefix: String, namespace: String)
    }

    /// An end of a guest.
    public enum LifecycleMoment: String, Hashable, Sendable, CaseIterable {
        case powerOff = "on_poweroff"
        case reboot = "on_reboot"
        case crash = "on_crash"
    }

    /// A call that takes numbers by name.
    public enum ParameterCall: Hashable, Sendable {
        /// Limits of a disk, by its target (virDomainSetBlockIoTune).
        case diskLimits(String)
        /// Shares and limits of processor time (virDomainSetSchedulerParametersFlags).
        case processorTime
        /// Limits of memory, KiB (virDomainSetMemoryParameters).
        case memory
        /// The share of the host's disks (virDomainSetBlkioParameters).
        case diskShare
        /// How often the guest reports its memory, seconds (virDomainSetMemoryStatsPeriod).
        case memoryReports
    }

    /// A number by libvirt's name for it.
    public struct Parameter: Hashable, Sendable {
        /// libvirt's name, such as `read_bytes_sec`.
        public let name: String
        /// The value.
        public let value: Int64

        /// Makes a parameter.
        public init(_ name: String, _ value: Int64) {
            self.name = name
            self.value = value
        }
    }

    /// A thread that can be kept on some CPUs.
    public enum PinnedThread: Hashable, Sendable {
        case vcpu(Int)
        case ioThread(Int)
        case emulator
    }
}
