import CLibvirt

extension Domain {
    /// What a domain is doing (`virDomainState`).
    public struct State: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_NOSTATE`.
        public static var noState: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_NOSTATE.rawValue)) }

        /// `VIR_DOMAIN_RUNNING`.
        public static var running: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING.rawValue)) }

        /// `VIR_DOMAIN_BLOCKED`.
        public static var blocked: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCKED.rawValue)) }

        /// `VIR_DOMAIN_PAUSED`.
        public static var paused: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED.rawValue)) }

        /// `VIR_DOMAIN_SHUTDOWN`.
        public static var shutdown: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN.rawValue)) }

        /// `VIR_DOMAIN_SHUTOFF`.
        public static var shutOff: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF.rawValue)) }

        /// `VIR_DOMAIN_CRASHED`.
        public static var crashed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CRASHED.rawValue)) }

        /// `VIR_DOMAIN_PMSUSPENDED`.
        public static var pmSuspended: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PMSUSPENDED.rawValue))
        }
    }
}
