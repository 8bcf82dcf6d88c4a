import CLibvirt

extension DomainEvent {
    /// A family of domain events (`virDomainEventID`).
    public struct Kind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_ID_LIFECYCLE`.
        public static var lifecycle: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_LIFECYCLE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_REBOOT`.
        public static var reboot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_REBOOT.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_RTC_CHANGE`.
        public static var rtcChange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_RTC_CHANGE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_WATCHDOG`.
        public static var watchdog: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_WATCHDOG.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_IO_ERROR`.
        public static var ioError: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_IO_ERROR.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_GRAPHICS`.
        public static var graphics: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_GRAPHICS.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON`.
        public static var ioErrorReason: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_CONTROL_ERROR`.
        public static var controlError: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_CONTROL_ERROR.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_BLOCK_JOB`.
        public static var blockJob: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_BLOCK_JOB.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_DISK_CHANGE`.
        public static var diskChange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_DISK_CHANGE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_TRAY_CHANGE`.
        public static var trayChange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_TRAY_CHANGE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_PMWAKEUP`.
        public static var pmWakeup: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_PMWAKEUP.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_PMSUSPEND`.
        public static var pmSuspend: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_PMSUSPEND.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE`.
        public static var balloonChange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_PMSUSPEND_DISK`.
        public static var pmSuspendDisk: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_PMSUSPEND_DISK.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED`.
        public static var deviceRemoved: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2`.
        public static var blockJobByTarget: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_TUNABLE`.
        public static var tunable: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_TUNABLE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE`.
        public static var agentLifecycle: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_DEVICE_ADDED`.
        public static var deviceAdded: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_DEVICE_ADDED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION`.
        public static var migrationIteration: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_JOB_COMPLETED`.
        public static var jobCompleted: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_JOB_COMPLETED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_DEVICE_REMOVAL_FAILED`.
        public static var deviceRemovalFailed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_DEVICE_REMOVAL_FAILED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_METADATA_CHANGE`.
        public static var metadataChange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_METADATA_CHANGE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_BLOCK_THRESHOLD`.
        public static var blockThreshold: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_BLOCK_THRESHOLD.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_MEMORY_FAILURE`.
        public static var memoryFailure: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_MEMORY_FAILURE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_ID_MEMORY_DEVICE_SIZE_CHANGE`.
        public static var memoryDeviceSizeChange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_ID_MEMORY_DEVICE_SIZE_CHANGE.rawValue))
        }
    }
}
