import CLibvirt

extension Domain {
    /// What one memory statistic counts (`virDomainMemoryStatTags`).
    public struct MemoryStatisticTag: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_MEMORY_STAT_SWAP_IN`.
        public static var swapIn: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_SWAP_IN.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_SWAP_OUT`.
        public static var swapOut: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_SWAP_OUT.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_MAJOR_FAULT`.
        public static var majorFault: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_MAJOR_FAULT.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_MINOR_FAULT`.
        public static var minorFault: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_MINOR_FAULT.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_UNUSED`.
        public static var unused: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_UNUSED.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_AVAILABLE`.
        public static var available: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_AVAILABLE.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON`.
        public static var actualBalloon: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_RSS`.
        public static var rss: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_RSS.rawValue)) }

        /// `VIR_DOMAIN_MEMORY_STAT_USABLE`.
        public static var usable: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_USABLE.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_LAST_UPDATE`.
        public static var lastUpdate: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_LAST_UPDATE.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_DISK_CACHES`.
        public static var diskCaches: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_DISK_CACHES.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGALLOC`.
        public static var hugetlbPgalloc: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGALLOC.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGFAIL`.
        public static var hugetlbPgfail: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGFAIL.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_STAT_NR`.
        public static var nr: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_STAT_NR.rawValue)) }
    }
}
