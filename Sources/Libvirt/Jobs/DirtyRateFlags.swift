import CLibvirt

extension Domain {
    /// How the rate of memory changes is measured (`virDomainDirtyRateCalcFlags`).
    public struct DirtyRateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_BITMAP`.
        public static var dirtyBitmap: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_BITMAP.rawValue))
        }

        /// `VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_RING`.
        public static var dirtyRing: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_RING.rawValue))
        }
    }
}
