import CLibvirt

extension Connection {
    /// How a host or guest sleeps (`virNodeSuspendTarget`).
    public struct SuspendTarget: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_NODE_SUSPEND_TARGET_MEM`.
        public static var memory: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_SUSPEND_TARGET_MEM.rawValue))
        }

        /// `VIR_NODE_SUSPEND_TARGET_DISK`.
        public static var disk: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_SUSPEND_TARGET_DISK.rawValue))
        }

        /// `VIR_NODE_SUSPEND_TARGET_HYBRID`.
        public static var hybrid: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_SUSPEND_TARGET_HYBRID.rawValue))
        }
    }
}

extension Connection {
    /// Whether huge pages are added or set; empty adds (`virNodeAllocPagesFlags`).
    public struct AllocatePagesFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NODE_ALLOC_PAGES_SET`.
        public static var set: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_NODE_ALLOC_PAGES_SET.rawValue)) }
    }
}
