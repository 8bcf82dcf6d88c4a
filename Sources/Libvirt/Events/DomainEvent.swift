/// Something that happened to a domain.
public struct DomainEvent: Sendable, Hashable {
    /// Which domain, as it was at that moment.
    public let domain: DomainIdentity
    /// What happened.
    public let detail: Detail

    /// Makes an event, for tests.
    public init(domain: DomainIdentity, detail: Detail) {
        self.domain = domain
        self.detail = detail
    }

    /// What happened, with what libvirt says about it.
    public enum Detail: Sendable, Hashable {
        /// Defined, started, stopped and so on; the number's meaning depends on what happened
        /// (`StartedDetail`, `StoppedDetail` and so on).
        case lifecycle(Lifecycle, detail: Int32)
        /// The guest rebooted itself.
        case reboot
        /// The guest set its clock; the offset from UTC in seconds.
        case rtcChange(offset: Int64)
        /// The guest's watchdog fired.
        case watchdog(WatchdogAction)
        /// A disk failed; the reason is there if libvirt knows it, such as `enospc`.
        case ioError(source: String, alias: String, action: IOErrorAction, reason: String?)
        /// A display client came or went.
        case graphics(GraphicsConnection)
        /// The channel to the hypervisor process failed.
        case controlError
        /// A block job ended or got ready; the disk is a path or a target as asked for.
        case blockJob(disk: String, kind: Domain.BlockJobKind, status: Domain.BlockJobStatus)
        /// A disk's source changed.
        case diskChange(oldSource: String?, newSource: String?, alias: String, reason: DiskChangeReason)
        /// A removable disk's tray moved.
        case trayChange(alias: String, reason: TrayChangeReason)
        /// The guest woke up.
        case pmWakeup
        /// The guest went to sleep in memory.
        case pmSuspend
        /// The guest went to sleep on disk.
        case pmSuspendDisk
        /// The guest's memory changed; KiB now.
        case balloonChange(actual: UInt64)
        /// A device came.
        case deviceAdded(alias: String)
        /// A device went.
        case deviceRemoved(alias: String)
        /// A device would not go.
        case deviceRemovalFailed(alias: String)
        /// Tuning changed.
        case tunable(TypedParameters)
        /// The guest agent came or went.
        case agentLifecycle(AgentState, AgentReason)
        /// Migration began another pass over memory.
        case migrationIteration(Int32)
        /// A job ended; its statistics.
        case jobCompleted(TypedParameters)
        /// Metadata changed; the namespace of an own element.
        case metadataChange(Domain.MetadataKind, namespace: String?)
        /// A disk was written beyond its threshold; bytes.
        case blockThreshold(device: String, path: String?, threshold: UInt64, excess: UInt64)
        /// Memory failed.
        case memoryFailure(MemoryFailureRecipient, MemoryFailureAction, MemoryFailureFlags)
        /// A memory device changed its size; KiB now.
        case memoryDeviceSizeChange(alias: String, size: UInt64)
    }

    /// One end of a display connection.
    public struct GraphicsAddress: Sendable, Hashable {
        /// The family.
        public let kind: GraphicsAddressKind
        /// The address or path.
        public let node: String
        /// The port or nothing.
        public let service: String
    }

    /// A display client coming or going.
    public struct GraphicsConnection: Sendable, Hashable {
        /// How far it has come.
        public let phase: GraphicsPhase
        /// The guest's end.
        public let local: GraphicsAddress
        /// The client's end.
        public let remote: GraphicsAddress
        /// How the client proved who it is.
        public let authenticationScheme: String
        /// Who the client is: kind and name.
        public let subject: [Identity]

        /// One name of a display client.
        public struct Identity: Sendable, Hashable {
            /// What kind of name, such as `x509dname`.
            public let kind: String
            /// The name.
            public let name: String
        }
    }
}
