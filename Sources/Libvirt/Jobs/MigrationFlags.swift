import CLibvirt

extension Domain {
    /// How a domain migrates (`virDomainMigrateFlags`).
    public struct MigrationFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_MIGRATE_LIVE`.
        public static var live: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_LIVE.rawValue)) }

        /// `VIR_MIGRATE_PEER2PEER`.
        public static var peerToPeer: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_PEER2PEER.rawValue))
        }

        /// `VIR_MIGRATE_TUNNELLED`.
        public static var tunnelled: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_TUNNELLED.rawValue)) }

        /// `VIR_MIGRATE_PERSIST_DEST`.
        public static var persistDest: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_PERSIST_DEST.rawValue))
        }

        /// `VIR_MIGRATE_UNDEFINE_SOURCE`.
        public static var undefineSource: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_UNDEFINE_SOURCE.rawValue))
        }

        /// `VIR_MIGRATE_PAUSED`.
        public static var paused: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_PAUSED.rawValue)) }

        /// `VIR_MIGRATE_NON_SHARED_DISK`.
        public static var nonSharedDisk: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_NON_SHARED_DISK.rawValue))
        }

        /// `VIR_MIGRATE_NON_SHARED_INC`.
        public static var nonSharedInc: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_NON_SHARED_INC.rawValue))
        }

        /// `VIR_MIGRATE_CHANGE_PROTECTION`.
        public static var changeProtection: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_CHANGE_PROTECTION.rawValue))
        }

        /// `VIR_MIGRATE_UNSAFE`.
        public static var unsafe: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_UNSAFE.rawValue)) }

        /// `VIR_MIGRATE_OFFLINE`.
        public static var offline: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_OFFLINE.rawValue)) }

        /// `VIR_MIGRATE_COMPRESSED`.
        public static var compressed: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_COMPRESSED.rawValue))
        }

        /// `VIR_MIGRATE_ABORT_ON_ERROR`.
        public static var abortOnError: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_ABORT_ON_ERROR.rawValue))
        }

        /// `VIR_MIGRATE_AUTO_CONVERGE`.
        public static var autoConverge: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_AUTO_CONVERGE.rawValue))
        }

        /// `VIR_MIGRATE_RDMA_PIN_ALL`.
        public static var rdmaPinAll: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_RDMA_PIN_ALL.rawValue))
        }

        /// `VIR_MIGRATE_POSTCOPY`.
        public static var postcopy: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_POSTCOPY.rawValue)) }

        /// `VIR_MIGRATE_TLS`.
        public static var tls: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_TLS.rawValue)) }

        /// `VIR_MIGRATE_PARALLEL`.
        public static var parallel: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_PARALLEL.rawValue)) }

        /// `VIR_MIGRATE_NON_SHARED_SYNCHRONOUS_WRITES`.
        public static var nonSharedSynchronousWrites: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_NON_SHARED_SYNCHRONOUS_WRITES.rawValue))
        }

        /// `VIR_MIGRATE_POSTCOPY_RESUME`.
        public static var postcopyResume: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_POSTCOPY_RESUME.rawValue))
        }

        /// `VIR_MIGRATE_ZEROCOPY`.
        public static var zerocopy: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MIGRATE_ZEROCOPY.rawValue)) }
    }
}

extension Domain {
    /// Which migration phase a bandwidth limit is for (`virDomainMigrateMaxSpeedFlags`).
    public struct MigrationSpeedFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_MIGRATE_MAX_SPEED_POSTCOPY`.
        public static var postcopy: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MIGRATE_MAX_SPEED_POSTCOPY.rawValue))
        }
    }
}
