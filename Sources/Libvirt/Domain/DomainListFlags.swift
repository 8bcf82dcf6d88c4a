import CLibvirt

extension Domain {
    /// Which domains a listing holds; empty means all (`virConnectListAllDomainsFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_LIST_DOMAINS_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_ACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_INACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_PERSISTENT`.
        public static var persistent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_PERSISTENT.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_TRANSIENT`.
        public static var transient: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_TRANSIENT.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_RUNNING`.
        public static var running: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_RUNNING.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_PAUSED`.
        public static var paused: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_PAUSED.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_SHUTOFF`.
        public static var shutOff: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_SHUTOFF.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_OTHER`.
        public static var other: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_OTHER.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE`.
        public static var managedSave: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_NO_MANAGEDSAVE`.
        public static var noManagedsave: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_NO_MANAGEDSAVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_AUTOSTART`.
        public static var autostart: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_AUTOSTART.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_NO_AUTOSTART`.
        public static var noAutostart: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_NO_AUTOSTART.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_HAS_SNAPSHOT`.
        public static var hasSnapshot: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_HAS_SNAPSHOT.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_NO_SNAPSHOT`.
        public static var noSnapshot: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_NO_SNAPSHOT.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_HAS_CHECKPOINT`.
        public static var hasCheckpoint: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_HAS_CHECKPOINT.rawValue))
        }

        /// `VIR_CONNECT_LIST_DOMAINS_NO_CHECKPOINT`.
        public static var noCheckpoint: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_DOMAINS_NO_CHECKPOINT.rawValue))
        }
    }
}
