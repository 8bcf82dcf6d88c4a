import CLibvirt

extension StoragePool {
    /// Which pools a listing holds; empty means all (`virConnectListAllStoragePoolsFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_INACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_PERSISTENT`.
        public static var persistent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_PERSISTENT.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_TRANSIENT`.
        public static var transient: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_TRANSIENT.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_AUTOSTART`.
        public static var autostart: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_AUTOSTART.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_NO_AUTOSTART`.
        public static var noAutostart: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_NO_AUTOSTART.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_DIR`.
        public static var directory: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_DIR.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_FS`.
        public static var filesystem: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_FS.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_NETFS`.
        public static var networkFilesystem: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_NETFS.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_LOGICAL`.
        public static var logical: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_LOGICAL.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_DISK`.
        public static var disk: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_DISK.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI`.
        public static var iscsi: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_SCSI`.
        public static var scsi: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_SCSI.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_MPATH`.
        public static var multipath: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_MPATH.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_RBD`.
        public static var rbd: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_RBD.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_SHEEPDOG`.
        public static var sheepdog: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_SHEEPDOG.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_GLUSTER`.
        public static var gluster: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_GLUSTER.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ZFS`.
        public static var zfs: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_ZFS.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_VSTORAGE`.
        public static var vstorage: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_VSTORAGE.rawValue))
        }

        /// `VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI_DIRECT`.
        public static var iscsiDirect: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI_DIRECT.rawValue))
        }
    }
}

extension StoragePool {
    /// How a pool is built (`virStoragePoolBuildFlags`).
    public struct BuildFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_POOL_BUILD_REPAIR`.
        public static var repair: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_BUILD_REPAIR.rawValue))
        }

        /// `VIR_STORAGE_POOL_BUILD_RESIZE`.
        public static var resize: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_BUILD_RESIZE.rawValue))
        }

        /// `VIR_STORAGE_POOL_BUILD_NO_OVERWRITE`.
        public static var noOverwrite: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_BUILD_NO_OVERWRITE.rawValue))
        }

        /// `VIR_STORAGE_POOL_BUILD_OVERWRITE`.
        public static var overwrite: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_BUILD_OVERWRITE.rawValue))
        }
    }
}

extension StoragePool {
    /// How a pool is started (`virStoragePoolCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_POOL_CREATE_WITH_BUILD`.
        public static var withBuild: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_CREATE_WITH_BUILD.rawValue))
        }

        /// `VIR_STORAGE_POOL_CREATE_WITH_BUILD_OVERWRITE`.
        public static var withBuildOverwrite: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_CREATE_WITH_BUILD_OVERWRITE.rawValue))
        }

        /// `VIR_STORAGE_POOL_CREATE_WITH_BUILD_NO_OVERWRITE`.
        public static var withBuildNoOverwrite: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_CREATE_WITH_BUILD_NO_OVERWRITE.rawValue))
        }
    }
}

extension StoragePool {
    /// How a pool is defined (`virStoragePoolDefineFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_POOL_DEFINE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_DEFINE_VALIDATE.rawValue))
        }
    }
}

extension StoragePool {
    /// How a pool's resources are deleted (`virStoragePoolDeleteFlags`).
    public struct DeleteFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_POOL_DELETE_ZEROED`.
        public static var zeroed: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_POOL_DELETE_ZEROED.rawValue))
        }
    }
}

extension StoragePool {
    /// What a pool document contains (`virStorageXMLFlags`).
    public struct XMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_XML_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_XML_INACTIVE.rawValue))
        }
    }
}
