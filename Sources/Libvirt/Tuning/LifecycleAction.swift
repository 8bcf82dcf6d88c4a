import CLibvirt

extension Domain {
    /// The moment a lifecycle action is for (`virDomainLifecycle`).
    public struct LifecycleTrigger: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_LIFECYCLE_POWEROFF`.
        public static var powerOff: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_POWEROFF.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_REBOOT`.
        public static var reboot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_REBOOT.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_CRASH`.
        public static var crash: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_CRASH.rawValue)) }
    }
}

extension Domain {
    /// What happens to a domain at such a moment (`virDomainLifecycleAction`).
    public struct LifecycleAction: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_LIFECYCLE_ACTION_DESTROY`.
        public static var destroy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_ACTION_DESTROY.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_ACTION_RESTART`.
        public static var restart: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_ACTION_RESTART.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_ACTION_RESTART_RENAME`.
        public static var restartRename: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_ACTION_RESTART_RENAME.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_ACTION_PRESERVE`.
        public static var preserve: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_ACTION_PRESERVE.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_DESTROY`.
        public static var coredumpDestroy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_DESTROY.rawValue))
        }

        /// `VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_RESTART`.
        public static var coredumpRestart: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_RESTART.rawValue))
        }
    }
}
