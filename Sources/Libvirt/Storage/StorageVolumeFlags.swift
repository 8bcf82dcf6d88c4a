import CLibvirt

extension StorageVolume {
    /// How a volume is created (`virStorageVolCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA`.
        public static var preallocateMetadata: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA.rawValue))
        }

        /// `VIR_STORAGE_VOL_CREATE_REFLINK`.
        public static var reflink: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_CREATE_REFLINK.rawValue))
        }

        /// `VIR_STORAGE_VOL_CREATE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_CREATE_VALIDATE.rawValue))
        }
    }
}

extension StorageVolume {
    /// How a volume is deleted (`virStorageVolDeleteFlags`).
    public struct DeleteFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_DELETE_ZEROED`.
        public static var zeroed: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_DELETE_ZEROED.rawValue))
        }

        /// `VIR_STORAGE_VOL_DELETE_WITH_SNAPSHOTS`.
        public static var withSnapshots: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_DELETE_WITH_SNAPSHOTS.rawValue))
        }
    }
}

extension StorageVolume {
    /// How a volume is filled (`virStorageVolUploadFlags`).
    public struct UploadFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM`.
        public static var sparseStream: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM.rawValue))
        }
    }
}

extension StorageVolume {
    /// How a volume is read (`virStorageVolDownloadFlags`).
    public struct DownloadFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM`.
        public static var sparseStream: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM.rawValue))
        }
    }
}

extension StorageVolume {
    /// How a volume is resized (`virStorageVolResizeFlags`).
    public struct ResizeFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_RESIZE_ALLOCATE`.
        public static var allocate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_RESIZE_ALLOCATE.rawValue))
        }

        /// `VIR_STORAGE_VOL_RESIZE_DELTA`.
        public static var delta: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_RESIZE_DELTA.rawValue))
        }

        /// `VIR_STORAGE_VOL_RESIZE_SHRINK`.
        public static var shrink: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_RESIZE_SHRINK.rawValue))
        }
    }
}

extension StorageVolume {
    /// What a volume's size means (`virStorageVolInfoFlags`).
    public struct InfoFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_GET_PHYSICAL`.
        public static var getPhysical: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_STORAGE_VOL_GET_PHYSICAL.rawValue))
        }
    }
}
