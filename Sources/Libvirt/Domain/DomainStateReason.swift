import CLibvirt

extension Domain {
    /// Why no state is known (`virDomainNostateReason`).
    public struct NoStateReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_NOSTATE_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_NOSTATE_UNKNOWN.rawValue))
        }
    }
}

extension Domain {
    /// Why a domain runs (`virDomainRunningReason`).
    public struct RunningReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_RUNNING_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_BOOTED`.
        public static var booted: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_BOOTED.rawValue)) }

        /// `VIR_DOMAIN_RUNNING_MIGRATED`.
        public static var migrated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_MIGRATED.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_RESTORED`.
        public static var restored: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_RESTORED.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_FROM_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_UNPAUSED`.
        public static var unpaused: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_UNPAUSED.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_MIGRATION_CANCELED`.
        public static var migrationCanceled: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_MIGRATION_CANCELED.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_SAVE_CANCELED`.
        public static var saveCanceled: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_SAVE_CANCELED.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_WAKEUP`.
        public static var wakeup: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_WAKEUP.rawValue)) }

        /// `VIR_DOMAIN_RUNNING_CRASHED`.
        public static var crashed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_CRASHED.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_POSTCOPY`.
        public static var postcopy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_POSTCOPY.rawValue))
        }

        /// `VIR_DOMAIN_RUNNING_POSTCOPY_FAILED`.
        public static var postcopyFailed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_RUNNING_POSTCOPY_FAILED.rawValue))
        }
    }
}

extension Domain {
    /// Why a domain is blocked (`virDomainBlockedReason`).
    public struct BlockedReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCKED_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_BLOCKED_UNKNOWN.rawValue))
        }
    }
}

extension Domain {
    /// Why a domain is paused (`virDomainPausedReason`).
    public struct PausedReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_PAUSED_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_USER`.
        public static var user: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_USER.rawValue)) }

        /// `VIR_DOMAIN_PAUSED_MIGRATION`.
        public static var migration: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_MIGRATION.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_SAVE`.
        public static var save: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_SAVE.rawValue)) }

        /// `VIR_DOMAIN_PAUSED_DUMP`.
        public static var dump: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_DUMP.rawValue)) }

        /// `VIR_DOMAIN_PAUSED_IOERROR`.
        public static var ioError: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_IOERROR.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_WATCHDOG`.
        public static var watchdog: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_WATCHDOG.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_FROM_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_SHUTTING_DOWN`.
        public static var shuttingDown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_SHUTTING_DOWN.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_SNAPSHOT`.
        public static var snapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_CRASHED`.
        public static var crashed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_CRASHED.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_STARTING_UP`.
        public static var startingUp: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_STARTING_UP.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_POSTCOPY`.
        public static var postcopy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_POSTCOPY.rawValue))
        }

        /// `VIR_DOMAIN_PAUSED_POSTCOPY_FAILED`.
        public static var postcopyFailed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PAUSED_POSTCOPY_FAILED.rawValue))
        }
    }
}

extension Domain {
    /// Why a domain is shutting down (`virDomainShutdownReason`).
    public struct ShutdownReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SHUTDOWN_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_SHUTDOWN_USER`.
        public static var user: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTDOWN_USER.rawValue)) }
    }
}

extension Domain {
    /// Why a domain is off (`virDomainShutoffReason`).
    public struct ShutOffReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_SHUTOFF_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_SHUTOFF_SHUTDOWN`.
        public static var shutdown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_SHUTDOWN.rawValue))
        }

        /// `VIR_DOMAIN_SHUTOFF_DESTROYED`.
        public static var destroyed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_DESTROYED.rawValue))
        }

        /// `VIR_DOMAIN_SHUTOFF_CRASHED`.
        public static var crashed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_CRASHED.rawValue))
        }

        /// `VIR_DOMAIN_SHUTOFF_MIGRATED`.
        public static var migrated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_MIGRATED.rawValue))
        }

        /// `VIR_DOMAIN_SHUTOFF_SAVED`.
        public static var saved: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_SAVED.rawValue)) }

        /// `VIR_DOMAIN_SHUTOFF_FAILED`.
        public static var failed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_FAILED.rawValue)) }

        /// `VIR_DOMAIN_SHUTOFF_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_FROM_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_SHUTOFF_DAEMON`.
        public static var daemon: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_SHUTOFF_DAEMON.rawValue)) }
    }
}

extension Domain {
    /// Why a domain has crashed (`virDomainCrashedReason`).
    public struct CrashedReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CRASHED_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CRASHED_UNKNOWN.rawValue))
        }

        /// `VIR_DOMAIN_CRASHED_PANICKED`.
        public static var panicked: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_CRASHED_PANICKED.rawValue))
        }
    }
}

extension Domain {
    /// Why a guest sleeps (`virDomainPMSuspendedReason`).
    public struct PMSuspendedReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_PMSUSPENDED_UNKNOWN`.
        public static var unknown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PMSUSPENDED_UNKNOWN.rawValue))
        }
    }
}
