import CLibvirt

extension DomainEvent {
    /// What a watchdog did (`virDomainEventWatchdogAction`).
    public struct WatchdogAction: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_NONE`.
        public static var none: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_NONE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_PAUSE`.
        public static var pause: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_PAUSE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_RESET`.
        public static var reset: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_RESET.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_POWEROFF`.
        public static var powerOff: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_POWEROFF.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_SHUTDOWN`.
        public static var shutdown: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_SHUTDOWN.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_DEBUG`.
        public static var debug: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_DEBUG.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_WATCHDOG_INJECTNMI`.
        public static var injectNMI: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_WATCHDOG_INJECTNMI.rawValue))
        }
    }
}

extension DomainEvent {
    /// What a disk error led to (`virDomainEventIOErrorAction`).
    public struct IOErrorAction: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_IO_ERROR_NONE`.
        public static var none: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_IO_ERROR_NONE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_IO_ERROR_PAUSE`.
        public static var pause: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_IO_ERROR_PAUSE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_IO_ERROR_REPORT`.
        public static var report: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_IO_ERROR_REPORT.rawValue))
        }
    }
}

extension DomainEvent {
    /// The step of a display connection (`virDomainEventGraphicsPhase`).
    public struct GraphicsPhase: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_GRAPHICS_CONNECT`.
        public static var connect: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_GRAPHICS_CONNECT.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_GRAPHICS_INITIALIZE`.
        public static var initialize: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_GRAPHICS_INITIALIZE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_GRAPHICS_DISCONNECT`.
        public static var disconnect: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_GRAPHICS_DISCONNECT.rawValue))
        }
    }
}

extension DomainEvent {
    /// The family of a display connection's address (`virDomainEventGraphicsAddressType`).
    public struct GraphicsAddressKind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV4`.
        public static var ipv4: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV4.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV6`.
        public static var ipv6: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV6.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_UNIX`.
        public static var unix: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_UNIX.rawValue))
        }
    }
}

extension DomainEvent {
    /// Why a disk's source changed (`virConnectDomainEventDiskChangeReason`).
    public struct DiskChangeReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_DISK_CHANGE_MISSING_ON_START`.
        public static var changeMissingOnStart: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DISK_CHANGE_MISSING_ON_START.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_DISK_DROP_MISSING_ON_START`.
        public static var dropMissingOnStart: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_DISK_DROP_MISSING_ON_START.rawValue))
        }
    }
}

extension DomainEvent {
    /// Which way a tray moved (`virDomainEventTrayChangeReason`).
    public struct TrayChangeReason: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_OPEN`.
        public static var open: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_TRAY_CHANGE_OPEN.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_CLOSE`.
        public static var close: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_TRAY_CHANGE_CLOSE.rawValue))
        }
    }
}

extension DomainEvent {
    /// Who a memory failure hit (`virDomainMemoryFailureRecipientType`).
    public struct MemoryFailureRecipient: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_HYPERVISOR`.
        public static var hypervisor: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_HYPERVISOR.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_GUEST`.
        public static var guest: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_GUEST.rawValue))
        }
    }
}

extension DomainEvent {
    /// What a memory failure led to (`virDomainMemoryFailureActionType`).
    public struct MemoryFailureAction: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_IGNORE`.
        public static var ignore: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_IGNORE.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_INJECT`.
        public static var inject: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_INJECT.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_FATAL`.
        public static var fatal: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_FATAL.rawValue))
        }

        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_RESET`.
        public static var reset: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_RESET.rawValue))
        }
    }
}

extension DomainEvent {
    /// What is known about a memory failure (`virDomainMemoryFailureFlags`).
    public struct MemoryFailureFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_MEMORY_FAILURE_ACTION_REQUIRED`.
        public static var actionRequired: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_FAILURE_ACTION_REQUIRED.rawValue))
        }

        /// `VIR_DOMAIN_MEMORY_FAILURE_RECURSIVE`.
        public static var recursive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MEMORY_FAILURE_RECURSIVE.rawValue))
        }
    }
}
