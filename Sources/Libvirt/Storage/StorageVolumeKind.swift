import CLibvirt

extension StorageVolume {
    /// What a volume is (`virStorageVolType`).
    public struct Kind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_FILE`.
        public static var file: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_FILE.rawValue)) }

        /// `VIR_STORAGE_VOL_BLOCK`.
        public static var block: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_BLOCK.rawValue)) }

        /// `VIR_STORAGE_VOL_DIR`.
        public static var directory: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_DIR.rawValue)) }

        /// `VIR_STORAGE_VOL_NETWORK`.
        public static var network: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_NETWORK.rawValue)) }

        /// `VIR_STORAGE_VOL_NETDIR`.
        public static var networkDirectory: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_NETDIR.rawValue))
        }

        /// `VIR_STORAGE_VOL_PLOOP`.
        public static var ploop: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_PLOOP.rawValue)) }
    }
}

extension StorageVolume {
    /// The pattern that a wiped volume is overwritten with (`virStorageVolWipeAlgorithm`).
    public struct WipeAlgorithm: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_VOL_WIPE_ALG_ZERO`.
        public static var zero: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_ZERO.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_NNSA`.
        public static var nnsa: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_NNSA.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_DOD`.
        public static var dod: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_DOD.rawValue)) }

        /// `VIR_STORAGE_VOL_WIPE_ALG_BSI`.
        public static var bsi: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_BSI.rawValue)) }

        /// `VIR_STORAGE_VOL_WIPE_ALG_GUTMANN`.
        public static var gutmann: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_GUTMANN.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_SCHNEIER`.
        public static var schneier: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_SCHNEIER.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_PFITZNER7`.
        public static var pfitzner7: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_PFITZNER7.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_PFITZNER33`.
        public static var pfitzner33: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_PFITZNER33.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_RANDOM`.
        public static var random: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_RANDOM.rawValue))
        }

        /// `VIR_STORAGE_VOL_WIPE_ALG_TRIM`.
        public static var trim: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_VOL_WIPE_ALG_TRIM.rawValue))
        }
    }
}
