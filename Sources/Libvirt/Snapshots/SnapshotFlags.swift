import CLibvirt

extension Snapshot {
    /// Which snapshots a listing holds (`virDomainSnapshotListFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_DESCENDANTS`.
        public static var descendants: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_DESCENDANTS.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_ROOTS`.
        public static var roots: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_ROOTS.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_METADATA`.
        public static var metadata: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_METADATA.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_LEAVES`.
        public static var leaves: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_LEAVES.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_NO_LEAVES`.
        public static var noLeaves: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_NO_LEAVES.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_NO_METADATA`.
        public static var noMetadata: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_NO_METADATA.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_INACTIVE.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_ACTIVE.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_DISK_ONLY`.
        public static var diskOnly: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_DISK_ONLY.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_INTERNAL`.
        public static var `internal`: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_INTERNAL.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_EXTERNAL`.
        public static var external: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_EXTERNAL.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_LIST_TOPOLOGICAL`.
        public static var topological: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_LIST_TOPOLOGICAL.rawValue))
        }
    }
}

extension Snapshot {
    /// How a snapshot is taken (`virDomainSnapshotCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE`.
        public static var redefine: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT`.
        public static var current: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA`.
        public static var noMetadata: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_HALT`.
        public static var halt: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_HALT.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY`.
        public static var diskOnly: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_REUSE_EXT`.
        public static var reuseExternal: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_REUSE_EXT.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE`.
        public static var quiesce: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_ATOMIC`.
        public static var atomic: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_ATOMIC.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_LIVE`.
        public static var live: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_LIVE.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_CREATE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_CREATE_VALIDATE.rawValue))
        }
    }
}

extension Snapshot {
    /// What goes away together with a snapshot (`virDomainSnapshotDeleteFlags`).
    public struct DeleteFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN`.
        public static var children: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_DELETE_METADATA_ONLY`.
        public static var metadataOnly: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_DELETE_METADATA_ONLY.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY`.
        public static var childrenOnly: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY.rawValue))
        }
    }
}

extension Snapshot {
    /// How a domain goes back to a snapshot (`virDomainSnapshotRevertFlags`).
    public struct RevertFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING`.
        public static var running: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED`.
        public static var paused: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_REVERT_FORCE`.
        public static var force: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_REVERT_FORCE.rawValue))
        }

        /// `VIR_DOMAIN_SNAPSHOT_REVERT_RESET_NVRAM`.
        public static var resetNVRAM: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_REVERT_RESET_NVRAM.rawValue))
        }
    }
}

extension Snapshot {
    /// What a snapshot document contains (`virDomainSnapshotXMLFlags`).
    public struct XMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SNAPSHOT_XML_SECURE`.
        public static var secure: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SNAPSHOT_XML_SECURE.rawValue))
        }
    }
}
