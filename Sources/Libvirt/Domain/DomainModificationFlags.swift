import CLibvirt

extension Domain {
    /// What a change applies to; empty means the current state (`virDomainModificationImpact`).
    public struct Impact: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_AFFECT_LIVE`.
        public static var live: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_AFFECT_LIVE.rawValue)) }

        /// `VIR_DOMAIN_AFFECT_CONFIG`.
        public static var config: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_AFFECT_CONFIG.rawValue)) }
    }
}

extension Domain {
    /// What a device change applies to; empty means the current state (`virDomainDeviceModifyFlags`).
    public struct DeviceFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_DEVICE_MODIFY_LIVE`.
        public static var live: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DEVICE_MODIFY_LIVE.rawValue))
        }

        /// `VIR_DOMAIN_DEVICE_MODIFY_CONFIG`.
        public static var config: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DEVICE_MODIFY_CONFIG.rawValue))
        }

        /// `VIR_DOMAIN_DEVICE_MODIFY_FORCE`.
        public static var force: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_DEVICE_MODIFY_FORCE.rawValue))
        }
    }
}

extension Domain {
    /// What a memory change applies to; empty means the current state (`virDomainMemoryModFlags`).
    public struct MemoryFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_MEM_LIVE`.
        public static var live: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MEM_LIVE.rawValue)) }

        /// `VIR_DOMAIN_MEM_CONFIG`.
        public static var config: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MEM_CONFIG.rawValue)) }

        /// `VIR_DOMAIN_MEM_MAXIMUM`.
        public static var maximum: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_MEM_MAXIMUM.rawValue)) }
    }
}

extension Domain {
    /// What a vCPU count or change refers to; empty means the current state (`virDomainVcpuFlags`).
    public struct VcpuFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_VCPU_LIVE`.
        public static var live: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_VCPU_LIVE.rawValue)) }

        /// `VIR_DOMAIN_VCPU_CONFIG`.
        public static var config: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_VCPU_CONFIG.rawValue)) }

        /// `VIR_DOMAIN_VCPU_MAXIMUM`.
        public static var maximum: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_VCPU_MAXIMUM.rawValue)) }

        /// `VIR_DOMAIN_VCPU_GUEST`.
        public static var guest: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_VCPU_GUEST.rawValue)) }

        /// `VIR_DOMAIN_VCPU_HOTPLUGGABLE`.
        public static var hotPluggable: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_VCPU_HOTPLUGGABLE.rawValue))
        }
    }
}
