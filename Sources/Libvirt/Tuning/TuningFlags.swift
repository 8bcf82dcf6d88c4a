import CLibvirt

extension Domain {
    /// What kind of address guest memory is read at (`virDomainMemoryFlags`).
    public struct PeekFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_MEMORY_VIRTUAL`.
        public static var virtual: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MEMORY_VIRTUAL.rawValue)) }

        /// `VIR_MEMORY_PHYSICAL`.
        public static var physical: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_MEMORY_PHYSICAL.rawValue)) }
    }
}

extension Domain {
    /// Which of libvirt's warnings about a domain are wanted; empty means all (`virDomainMessageType`).
    public struct MessageKinds: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_MESSAGE_DEPRECATION`.
        public static var deprecation: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MESSAGE_DEPRECATION.rawValue))
        }

        /// `VIR_DOMAIN_MESSAGE_TAINTING`.
        public static var tainting: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MESSAGE_TAINTING.rawValue))
        }
    }
}

extension Domain {
    /// How labels of passed descriptors are handled (`virDomainFDAssociateFlags`).
    public struct DescriptorFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_RESTORE`.
        public static var restore: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_RESTORE.rawValue))
        }

        /// `VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_WRITABLE`.
        public static var writable: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_WRITABLE.rawValue))
        }
    }
}
