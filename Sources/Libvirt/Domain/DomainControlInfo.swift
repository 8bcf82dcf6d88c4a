import CLibvirt

extension Domain {
    /// What the channel to a hypervisor process is doing (`virDomainControlState`).
    public struct ControlState: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CONTROL_OK`.
        public static var ok: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_OK.rawValue)) }

        /// `VIR_DOMAIN_CONTROL_JOB`.
        public static var job: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_JOB.rawValue)) }

        /// `VIR_DOMAIN_CONTROL_OCCUPIED`.
        public static var occupied: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_OCCUPIED.rawValue))
        }

        /// `VIR_DOMAIN_CONTROL_ERROR`.
        public static var error: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_ERROR.rawValue)) }
    }
}

extension Domain {
    /// Why the channel to a hypervisor process failed (`virDomainControlErrorReason`).
    public struct ControlErrorReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_NONE`.
        public static var none: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_ERROR_REASON_NONE.rawValue))
        }

        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_ERROR_REASON_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_MONITOR`.
        public static var monitor: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_ERROR_REASON_MONITOR.rawValue))
        }

        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_INTERNAL`.
        public static var `internal`: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CONTROL_ERROR_REASON_INTERNAL.rawValue))
        }
    }
}
