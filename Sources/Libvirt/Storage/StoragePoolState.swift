import CLibvirt

extension StoragePool {
    /// What a pool is doing (`virStoragePoolState`).
    public struct State: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_POOL_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_INACTIVE.rawValue))
        }

        /// `VIR_STORAGE_POOL_BUILDING`.
        public static var building: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_BUILDING.rawValue))
        }

        /// `VIR_STORAGE_POOL_RUNNING`.
        public static var running: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_RUNNING.rawValue)) }

        /// `VIR_STORAGE_POOL_DEGRADED`.
        public static var degraded: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_DEGRADED.rawValue))
        }

        /// `VIR_STORAGE_POOL_INACCESSIBLE`.
        public static var inaccessible: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_INACCESSIBLE.rawValue))
        }
    }
}
