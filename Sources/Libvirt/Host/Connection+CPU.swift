import CLibvirt

/// Which emulator a CPU question is about; nil lets libvirt choose.
public struct EmulatorChoice: Hashable, Sendable {
    /// The emulator's path.
    public var emulator: String?
    /// The guest's architecture.
    public var architecture: String?
    /// The machine type.
    public var machine: String?
    /// The kind of virtualisation, such as `kvm`.
    public var virtualization: String?

    /// Makes a choice.
    public init(
        emulator: String? = nil, architecture: String? = nil, machine: String? = nil, virtualization: String? = nil
    ) {
        self.emulator = emulator
        self.architecture = architecture
        self.machine = machine
        self.virtualization = virtualization
    }

    fileprivate func lend<R>(
        _ body: (UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> R
    ) -> R {
        withOptionalCString(emulator) { emulator in
            withOptionalCString(architecture) { architecture in
                withOptionalCString(machine) { machine in
                    withOptionalCString(virtualization) { body(emulator, architecture, machine, $0) }
                }
            }
        }
    }
}

extension Connection {
    /// How the CPU in a document compares with the host's. `virConnectCompareCPU`.
    public func compareCPU(_ xml: String, _ flags: CompareCPUFlags = []) throws(LibvirtError) -> CPUComparison {
        try run { connection throws(LibvirtError) in
            CPUComparison(
                rawValue: try check("virConnectCompareCPU", virConnectCompareCPU(connection, xml, flags.rawValue)))
        }
    }

    /// How the CPU in a document compares with what an emulator gives here. `virConnectCompareHypervisorCPU`.
    public func compareHypervisorCPU(
        _ xml: String, for choice: EmulatorChoice = EmulatorChoice(), _ flags: CompareCPUFlags = []
    ) throws(LibvirtError) -> CPUComparison {
        try run { connection throws(LibvirtError) in
            let result = choice.lend { emulator, architecture, machine, kind in
                virConnectCompareHypervisorCPU(
                    connection, emulator, architecture, machine, kind, xml, flags.rawValue)
            }
            return CPUComparison(rawValue: try check("virConnectCompareHypervisorCPU", result))
        }
    }

    /// A CPU that every given CPU can be, as a document. `virConnectBaselineCPU`.
    public func baselineCPU(_ cpus: [String], _ flags: BaselineFlags = []) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            let result = withCStrings(cpus) {
                virConnectBaselineCPU(connection, $0, UInt32(cpus.count), flags.rawValue)
            }
            return try check("virConnectBaselineCPU", taking: result)
        }
    }

    /// A CPU that every given CPU can be under an emulator, as a document. `virConnectBaselineHypervisorCPU`.
    public func baselineHypervisorCPU(
        _ cpus: [String], for choice: EmulatorChoice = EmulatorChoice(), _ flags: BaselineFlags = []
    ) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            let result = choice.lend { emulator, architecture, machine, kind in
                withCStrings(cpus) {
                    virConnectBaselineHypervisorCPU(
                        connection, emulator, architecture, machine, kind, $0, UInt32(cpus.count), flags.rawValue)
                }
            }
            return try check("virConnectBaselineHypervisorCPU", taking: result)
        }
    }

    /// The CPU models that libvirt knows for an architecture; empty if any may be used. `virConnectGetCPUModelNames`.
    public func cpuModelNames(architecture: String) throws(LibvirtError) -> [String] {
        try run { connection throws(LibvirtError) in
            var models: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = try check(
                "virConnectGetCPUModelNames", virConnectGetCPUModelNames(connection, architecture, &models, 0))
            return try FarList.takeStrings("virConnectGetCPUModelNames", models, count)
        }
    }
}
