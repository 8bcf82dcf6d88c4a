import CLibvirt

extension Domain {
    /// How a domain is defined (`virDomainDefineFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_DEFINE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DEFINE_VALIDATE.rawValue))
        }
    }
}

extension Domain {
    /// What goes away together with a definition (`virDomainUndefineFlagsValues`).
    public struct UndefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_UNDEFINE_MANAGED_SAVE`.
        public static var managedSave: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_MANAGED_SAVE.rawValue))
        }

        /// `VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA`.
        public static var snapshotsMetadata: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA.rawValue))
        }

        /// `VIR_DOMAIN_UNDEFINE_NVRAM`.
        public static var nvram: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_NVRAM.rawValue)) }

        /// `VIR_DOMAIN_UNDEFINE_KEEP_NVRAM`.
        public static var keepNVRAM: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_KEEP_NVRAM.rawValue))
        }

        /// `VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA`.
        public static var checkpointsMetadata: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA.rawValue))
        }

        /// `VIR_DOMAIN_UNDEFINE_TPM`.
        public static var tpm: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_TPM.rawValue)) }

        /// `VIR_DOMAIN_UNDEFINE_KEEP_TPM`.
        public static var keepTPM: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_UNDEFINE_KEEP_TPM.rawValue))
        }
    }
}
