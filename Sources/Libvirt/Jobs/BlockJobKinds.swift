import CLibvirt

extension Domain {
    /// What a block job does (`virDomainBlockJobType`).
    public struct BlockJobKind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_TYPE_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_PULL`.
        public static var pull: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_TYPE_PULL.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_COPY`.
        public static var copy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_TYPE_COPY.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_COMMIT`.
        public static var commit: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_TYPE_COMMIT.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_ACTIVE_COMMIT`.
        public static var activeCommit: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_TYPE_ACTIVE_COMMIT.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_BACKUP`.
        public static var backup: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_TYPE_BACKUP.rawValue))
        }
    }
}

extension Domain {
    /// How a block job went (`virConnectDomainEventBlockJobStatus`).
    public struct BlockJobStatus: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_JOB_COMPLETED`.
        public static var completed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_COMPLETED.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_FAILED`.
        public static var failed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_FAILED.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_CANCELED`.
        public static var canceled: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_CANCELED.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_READY`.
        public static var ready: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_READY.rawValue)) }
    }
}
