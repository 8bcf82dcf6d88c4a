import CLibvirt

extension Domain {
    /// What a domain document contains (`virDomainXMLFlags`).
    public struct XMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_XML_SECURE`.
        public static var secure: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_XML_SECURE.rawValue)) }

        /// `VIR_DOMAIN_XML_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_XML_INACTIVE.rawValue))
        }

        /// `VIR_DOMAIN_XML_UPDATE_CPU`.
        public static var updateCPU: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_XML_UPDATE_CPU.rawValue))
        }

        /// `VIR_DOMAIN_XML_MIGRATABLE`.
        public static var migratable: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_XML_MIGRATABLE.rawValue))
        }
    }
}
