import CLibvirt

extension Domain {
    /// Which part of a domain's metadata is meant (`virDomainMetadataType`).
    public struct MetadataKind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_METADATA_DESCRIPTION`.
        public static var description: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_METADATA_DESCRIPTION.rawValue))
        }

        /// `VIR_DOMAIN_METADATA_TITLE`.
        public static var title: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_METADATA_TITLE.rawValue)) }

        /// `VIR_DOMAIN_METADATA_ELEMENT`.
        public static var element: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_METADATA_ELEMENT.rawValue))
        }
    }
}
