import CLibvirt

extension DomainEvent {
    /// How a domain was defined (`virDomainEventDefinedDetailType`).
    public struct DefinedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_DEFINED_ADDED`.
        public static var added: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DEFINED_ADDED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_DEFINED_UPDATED`.
        public static var updated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DEFINED_UPDATED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_DEFINED_RENAMED`.
        public static var renamed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DEFINED_RENAMED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_DEFINED_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DEFINED_FROM_SNAPSHOT.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain was undefined (`virDomainEventUndefinedDetailType`).
    public struct UndefinedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_UNDEFINED_REMOVED`.
        public static var removed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_UNDEFINED_REMOVED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_UNDEFINED_RENAMED`.
        public static var renamed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_UNDEFINED_RENAMED.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain started (`virDomainEventStartedDetailType`).
    public struct StartedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_STARTED_BOOTED`.
        public static var booted: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STARTED_BOOTED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STARTED_MIGRATED`.
        public static var migrated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STARTED_MIGRATED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STARTED_RESTORED`.
        public static var restored: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STARTED_RESTORED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STARTED_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STARTED_FROM_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STARTED_WAKEUP`.
        public static var wakeup: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STARTED_WAKEUP.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain was suspended (`virDomainEventSuspendedDetailType`).
    public struct SuspendedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_PAUSED`.
        public static var paused: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_PAUSED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED`.
        public static var migrated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_IOERROR`.
        public static var ioError: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_IOERROR.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_WATCHDOG`.
        public static var watchdog: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_WATCHDOG.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_RESTORED`.
        public static var restored: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_RESTORED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_FROM_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_API_ERROR`.
        public static var apiError: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_API_ERROR.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY`.
        public static var postcopy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY_FAILED`.
        public static var postcopyFailed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY_FAILED.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain resumed (`virDomainEventResumedDetailType`).
    public struct ResumedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_RESUMED_UNPAUSED`.
        public static var unpaused: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_RESUMED_UNPAUSED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_RESUMED_MIGRATED`.
        public static var migrated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_RESUMED_MIGRATED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_RESUMED_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_RESUMED_FROM_SNAPSHOT.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_RESUMED_POSTCOPY`.
        public static var postcopy: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_RESUMED_POSTCOPY.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_RESUMED_POSTCOPY_FAILED`.
        public static var postcopyFailed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_RESUMED_POSTCOPY_FAILED.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain stopped (`virDomainEventStoppedDetailType`).
    public struct StoppedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_STOPPED_SHUTDOWN`.
        public static var shutdown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_SHUTDOWN.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STOPPED_DESTROYED`.
        public static var destroyed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_DESTROYED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STOPPED_CRASHED`.
        public static var crashed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_CRASHED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STOPPED_MIGRATED`.
        public static var migrated: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_MIGRATED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STOPPED_SAVED`.
        public static var saved: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_SAVED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STOPPED_FAILED`.
        public static var failed: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_FAILED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_STOPPED_FROM_SNAPSHOT`.
        public static var fromSnapshot: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_STOPPED_FROM_SNAPSHOT.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain shut down (`virDomainEventShutdownDetailType`).
    public struct ShutdownDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_SHUTDOWN_FINISHED`.
        public static var finished: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SHUTDOWN_FINISHED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SHUTDOWN_GUEST`.
        public static var guest: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SHUTDOWN_GUEST.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_SHUTDOWN_HOST`.
        public static var host: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_SHUTDOWN_HOST.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a guest went to sleep (`virDomainEventPMSuspendedDetailType`).
    public struct PMSuspendedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_MEMORY`.
        public static var memory: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_PMSUSPENDED_MEMORY.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_DISK`.
        public static var disk: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_PMSUSPENDED_DISK.rawValue))
        }
    }
}

extension DomainEvent {
    /// How a domain crashed (`virDomainEventCrashedDetailType`).
    public struct CrashedDetail: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_CRASHED_PANICKED`.
        public static var panicked: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_CRASHED_PANICKED.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_CRASHED_CRASHLOADED`.
        public static var crashLoaded: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_CRASHED_CRASHLOADED.rawValue))
        }
    }
}
