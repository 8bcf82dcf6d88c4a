import CLibvirt

extension Domain {
    /// How a domain is saved or restored (`virDomainSaveRestoreFlags`).
    public struct SaveFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SAVE_BYPASS_CACHE`.
        public static var bypassCache: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SAVE_BYPASS_CACHE.rawValue))
        }

        /// `VIR_DOMAIN_SAVE_RUNNING`.
        public static var running: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SAVE_RUNNING.rawValue)) }

        /// `VIR_DOMAIN_SAVE_PAUSED`.
        public static var paused: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SAVE_PAUSED.rawValue)) }

        /// `VIR_DOMAIN_SAVE_RESET_NVRAM`.
        public static var resetNVRAM: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SAVE_RESET_NVRAM.rawValue))
        }
    }
}

extension Domain {
    /// What a saved image's document contains (`virDomainSaveImageXMLFlags`).
    public struct SaveImageXMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SAVE_IMAGE_XML_SECURE`.
        public static var secure: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SAVE_IMAGE_XML_SECURE.rawValue))
        }
    }
}

extension Domain {
    /// How memory is dumped (`virDomainCoreDumpFlags`).
    public struct CoreDumpFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DUMP_CRASH`.
        public static var crash: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DUMP_CRASH.rawValue)) }

        /// `VIR_DUMP_LIVE`.
        public static var live: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DUMP_LIVE.rawValue)) }

        /// `VIR_DUMP_BYPASS_CACHE`.
        public static var bypassCache: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DUMP_BYPASS_CACHE.rawValue))
        }

        /// `VIR_DUMP_RESET`.
        public static var reset: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DUMP_RESET.rawValue)) }

        /// `VIR_DUMP_MEMORY_ONLY`.
        public static var memoryOnly: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DUMP_MEMORY_ONLY.rawValue)) }
    }
}

extension Domain {
    /// The format of a memory dump (`virDomainCoreDumpFormat`).
    public struct CoreDumpFormat: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_RAW`.
        public static var raw: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CORE_DUMP_FORMAT_RAW.rawValue))
        }

        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_ZLIB`.
        public static var kdumpZlib: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_ZLIB.rawValue))
        }

        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_LZO`.
        public static var kdumpLzo: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_LZO.rawValue))
        }

        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_SNAPPY`.
        public static var kdumpSnappy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_SNAPPY.rawValue))
        }

        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_WIN_DMP`.
        public static var winDmp: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CORE_DUMP_FORMAT_WIN_DMP.rawValue))
        }
    }
}
