import CLibvirt

extension Domain {
    /// What is known about the progress of a job (`virDomainJobType`).
    public struct JobKind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_JOB_NONE`.
        public static var none: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_NONE.rawValue)) }

        /// `VIR_DOMAIN_JOB_BOUNDED`.
        public static var bounded: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_BOUNDED.rawValue)) }

        /// `VIR_DOMAIN_JOB_UNBOUNDED`.
        public static var unbounded: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_UNBOUNDED.rawValue))
        }

        /// `VIR_DOMAIN_JOB_COMPLETED`.
        public static var completed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_COMPLETED.rawValue))
        }

        /// `VIR_DOMAIN_JOB_FAILED`.
        public static var failed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_FAILED.rawValue)) }

        /// `VIR_DOMAIN_JOB_CANCELLED`.
        public static var cancelled: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_CANCELLED.rawValue))
        }
    }
}

extension Domain {
    /// What a job does (`virDomainJobOperation`).
    public struct JobOperation: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_JOB_OPERATION_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_START`.
        public static var start: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_START.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_SAVE`.
        public static var save: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_SAVE.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_RESTORE`.
        public static var restore: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_RESTORE.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_MIGRATION_IN`.
        public static var migrationIn: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_MIGRATION_IN.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_MIGRATION_OUT`.
        public static var migrationOut: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_MIGRATION_OUT.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT`.
        public static var snapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_REVERT`.
        public static var snapshotRevert: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_REVERT.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_DUMP`.
        public static var dump: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_DUMP.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_BACKUP`.
        public static var backup: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_BACKUP.rawValue))
        }

        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_DELETE`.
        public static var snapshotDelete: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_DELETE.rawValue))
        }
    }
}

extension Domain {
    /// Which job is reported (`virDomainGetJobStatsFlags`).
    public struct JobStatisticsFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_JOB_STATS_COMPLETED`.
        public static var completed: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_JOB_STATS_COMPLETED.rawValue))
        }

        /// `VIR_DOMAIN_JOB_STATS_KEEP_COMPLETED`.
        public static var keepCompleted: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_JOB_STATS_KEEP_COMPLETED.rawValue))
        }
    }
}

extension Domain {
    /// Which job is aborted (`virDomainAbortJobFlagsValues`).
    public struct AbortJobFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_ABORT_JOB_POSTCOPY`.
        public static var postcopy: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_ABORT_JOB_POSTCOPY.rawValue))
        }
    }
}
