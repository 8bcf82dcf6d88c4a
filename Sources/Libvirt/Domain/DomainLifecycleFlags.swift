import CLibvirt

extension Domain {
    /// How a domain is started (`virDomainCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_START_PAUSED`.
        public static var paused: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_START_PAUSED.rawValue)) }

        /// `VIR_DOMAIN_START_AUTODESTROY`.
        public static var autoDestroy: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_START_AUTODESTROY.rawValue))
        }

        /// `VIR_DOMAIN_START_BYPASS_CACHE`.
        public static var bypassCache: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_START_BYPASS_CACHE.rawValue))
        }

        /// `VIR_DOMAIN_START_FORCE_BOOT`.
        public static var forceBoot: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_START_FORCE_BOOT.rawValue))
        }

        /// `VIR_DOMAIN_START_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_START_VALIDATE.rawValue))
        }

        /// `VIR_DOMAIN_START_RESET_NVRAM`.
        public static var resetNVRAM: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_START_RESET_NVRAM.rawValue))
        }
    }
}

extension Domain {
    /// Ways to ask a guest to shut down; empty lets the driver choose (`virDomainShutdownFlagValues`).
    public struct ShutdownFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN`.
        public static var acpiPowerButton: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN.rawValue))
        }

        /// `VIR_DOMAIN_SHUTDOWN_GUEST_AGENT`.
        public static var guestAgent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_GUEST_AGENT.rawValue))
        }

        /// `VIR_DOMAIN_SHUTDOWN_INITCTL`.
        public static var initctl: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_INITCTL.rawValue))
        }

        /// `VIR_DOMAIN_SHUTDOWN_SIGNAL`.
        public static var signal: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_SIGNAL.rawValue))
        }

        /// `VIR_DOMAIN_SHUTDOWN_PARAVIRT`.
        public static var paravirt: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_PARAVIRT.rawValue))
        }
    }
}

extension Domain {
    /// Ways to ask a guest to reboot; empty lets the driver choose (`virDomainRebootFlagValues`).
    public struct RebootFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_REBOOT_ACPI_POWER_BTN`.
        public static var acpiPowerButton: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_REBOOT_ACPI_POWER_BTN.rawValue))
        }

        /// `VIR_DOMAIN_REBOOT_GUEST_AGENT`.
        public static var guestAgent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_REBOOT_GUEST_AGENT.rawValue))
        }

        /// `VIR_DOMAIN_REBOOT_INITCTL`.
        public static var initctl: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_REBOOT_INITCTL.rawValue))
        }

        /// `VIR_DOMAIN_REBOOT_SIGNAL`.
        public static var signal: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_REBOOT_SIGNAL.rawValue)) }

        /// `VIR_DOMAIN_REBOOT_PARAVIRT`.
        public static var paravirt: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_REBOOT_PARAVIRT.rawValue))
        }
    }
}

extension Domain {
    /// How a domain is powered off (`virDomainDestroyFlagsValues`).
    public struct DestroyFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_DESTROY_GRACEFUL`.
        public static var graceful: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DESTROY_GRACEFUL.rawValue))
        }

        /// `VIR_DOMAIN_DESTROY_REMOVE_LOGS`.
        public static var removeLogs: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DESTROY_REMOVE_LOGS.rawValue))
        }
    }
}
