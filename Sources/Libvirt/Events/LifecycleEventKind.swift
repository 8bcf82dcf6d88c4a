import CLibvirt

extension DomainEvent {
    /// What happened to a domain (`virDomainEventType`).
    public struct Lifecycle: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_DEFINED`.
        public static var defined: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DEFINED.rawValue)) }

        /// `VIR_DOMAIN_EVENT_UNDEFINED`.
        public static var undefined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_UNDEFINED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STARTED`.
        public static var started: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STARTED.rawValue)) }

        /// `VIR_DOMAIN_EVENT_SUSPENDED`.
        public static var suspended: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_RESUMED`.
        public static var resumed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_RESUMED.rawValue)) }

        /// `VIR_DOMAIN_EVENT_STOPPED`.
        public static var stopped: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED.rawValue)) }

        /// `VIR_DOMAIN_EVENT_SHUTDOWN`.
        public static var shutdown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SHUTDOWN.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_PMSUSPENDED`.
        public static var pmSuspended: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_PMSUSPENDED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_CRASHED`.
        public static var crashed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_CRASHED.rawValue)) }
    }
}
