import CLibvirt

extension Domain {
    /// What a vCPU is doing (`virVcpuState`).
    public struct VcpuState: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_VCPU_OFFLINE`.
        public static var offline: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_VCPU_OFFLINE.rawValue)) }

        /// `VIR_VCPU_RUNNING`.
        public static var running: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_VCPU_RUNNING.rawValue)) }

        /// `VIR_VCPU_BLOCKED`.
        public static var blocked: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_VCPU_BLOCKED.rawValue)) }
    }
}
