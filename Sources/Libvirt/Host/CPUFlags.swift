import CLibvirt

extension Connection {
    /// How a common CPU model is described (`virConnectBaselineCPUFlags`).
    public struct BaselineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES`.
        public static var expandFeatures: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES.rawValue))
        }

        /// `VIR_CONNECT_BASELINE_CPU_MIGRATABLE`.
        public static var migratable: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_BASELINE_CPU_MIGRATABLE.rawValue))
        }
    }
}

extension Connection {
    /// How CPU models are compared (`virConnectCompareCPUFlags`).
    public struct CompareCPUFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE`.
        public static var failIncompatible: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE.rawValue))
        }

        /// `VIR_CONNECT_COMPARE_CPU_VALIDATE_XML`.
        public static var validateXML: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_COMPARE_CPU_VALIDATE_XML.rawValue))
        }
    }
}

extension Connection {
    /// How a CPU compares with the host's (`virCPUCompareResult`).
    public struct CPUComparison: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_CPU_COMPARE_ERROR`.
        public static var error: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CPU_COMPARE_ERROR.rawValue)) }

        /// `VIR_CPU_COMPARE_INCOMPATIBLE`.
        public static var incompatible: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CPU_COMPARE_INCOMPATIBLE.rawValue))
        }

        /// `VIR_CPU_COMPARE_IDENTICAL`.
        public static var identical: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CPU_COMPARE_IDENTICAL.rawValue))
        }

        /// `VIR_CPU_COMPARE_SUPERSET`.
        public static var superset: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_CPU_COMPARE_SUPERSET.rawValue))
        }
    }
}
