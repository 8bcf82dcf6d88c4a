import CLibvirt

extension Domain {
    /// The groups of bulk statistics; empty means every group the driver knows (`virDomainStatsTypes`).
    public struct StatisticsGroups: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_STATS_STATE`.
        public static var state: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_STATE.rawValue)) }

        /// `VIR_DOMAIN_STATS_CPU_TOTAL`.
        public static var cpuTotal: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_CPU_TOTAL.rawValue))
        }

        /// `VIR_DOMAIN_STATS_BALLOON`.
        public static var balloon: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_BALLOON.rawValue))
        }

        /// `VIR_DOMAIN_STATS_VCPU`.
        public static var vcpu: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_VCPU.rawValue)) }

        /// `VIR_DOMAIN_STATS_INTERFACE`.
        public static var interface: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_INTERFACE.rawValue))
        }

        /// `VIR_DOMAIN_STATS_BLOCK`.
        public static var block: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_BLOCK.rawValue)) }

        /// `VIR_DOMAIN_STATS_PERF`.
        public static var perf: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_PERF.rawValue)) }

        /// `VIR_DOMAIN_STATS_IOTHREAD`.
        public static var ioThread: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_IOTHREAD.rawValue))
        }

        /// `VIR_DOMAIN_STATS_MEMORY`.
        public static var memory: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_MEMORY.rawValue)) }

        /// `VIR_DOMAIN_STATS_DIRTYRATE`.
        public static var dirtyRate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_DIRTYRATE.rawValue))
        }

        /// `VIR_DOMAIN_STATS_VM`.
        public static var vm: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_STATS_VM.rawValue)) }
    }
}

extension Domain {
    /// Which domains bulk statistics cover and how they are taken (`virConnectGetAllDomainStatsFlags`).
    public struct StatisticsFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_ACTIVE.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_INACTIVE.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_PERSISTENT`.
        public static var persistent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_PERSISTENT.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_TRANSIENT`.
        public static var transient: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_TRANSIENT.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_RUNNING`.
        public static var running: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_RUNNING.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_PAUSED`.
        public static var paused: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_PAUSED.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_SHUTOFF`.
        public static var shutOff: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_SHUTOFF.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_OTHER`.
        public static var other: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_OTHER.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT`.
        public static var noWait: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_BACKING`.
        public static var backing: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_BACKING.rawValue))
        }

        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_ENFORCE_STATS`.
        public static var enforceStats: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_GET_ALL_DOMAINS_STATS_ENFORCE_STATS.rawValue))
        }
    }
}
