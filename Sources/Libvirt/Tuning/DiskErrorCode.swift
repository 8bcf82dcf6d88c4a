import CLibvirt

extension Domain {
    /// Why a disk failed (`virDomainDiskErrorCode`).
    public struct DiskErrorCode: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_DISK_ERROR_NONE`.
        public static var none: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_DISK_ERROR_NONE.rawValue)) }

        /// `VIR_DOMAIN_DISK_ERROR_UNSPEC`.
        public static var unspecified: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_DISK_ERROR_UNSPEC.rawValue))
        }

        /// `VIR_DOMAIN_DISK_ERROR_NO_SPACE`.
        public static var noSpace: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_DISK_ERROR_NO_SPACE.rawValue))
        }
    }
}
