import CLibvirt

/// One vCPU of a running guest. `virVcpuInfo`.
public struct VcpuInfo: Hashable, Sendable {
    /// The number of the vCPU.
    public let number: UInt32
    /// What it is doing.
    public let state: Domain.VcpuState
    /// Time used, ns.
    public let time: UInt64
    /// The host's processor it is on; nil if unknown.
    public let processor: Int?
    /// The host's processors it may run on, by number.
    public let affinity: ProcessorSet
}

extension Domain {
    /// The number of vCPUs, or with `.maximum` the most it may have. `virDomainGetVcpusFlags`, `virDomainGetMaxVcpus`.
    public func vcpuCount(_ flags: VcpuFlags = []) async throws(LibvirtError) -> Int {
        try await run { domain throws(LibvirtError) in
            Int(try check("virDomainGetVcpusFlags", virDomainGetVcpusFlags(domain, flags.rawValue)))
        }
    }

    /// The most vCPUs that a running guest's kind can have. `virDomainGetMaxVcpus`.
    public func maximumVcpuCount() async throws(LibvirtError) -> Int {
        try await run { domain throws(LibvirtError) in
            Int(try check("virDomainGetMaxVcpus", virDomainGetMaxVcpus(domain)))
        }
    }

    /// Sets the number of vCPUs, or with `.maximum` the most it may have. `virDomainSetVcpusFlags`.
    public func setVcpuCount(_ count: UInt32, _ flags: VcpuFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetVcpusFlags", virDomainSetVcpusFlags(domain, count, flags.rawValue))
        }
    }

    /// Plugs or unplugs single vCPUs, such as `1-3`. `virDomainSetVcpu`.
    public func setVcpus(_ vcpus: String, plugged: Bool, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetVcpu", virDomainSetVcpu(domain, vcpus, plugged ? 1 : 0, impact.rawValue))
        }
    }

    /// What each vCPU of a running guest is doing. `virDomainGetVcpus`.
    public func vcpus() async throws(LibvirtError) -> [VcpuInfo] {
        let width = try await connection.processorMapWidth()
        let count = try FarList.room("virDomainGetVcpus", for: try await vcpuCount(), of: width)
        return try await run { domain throws(LibvirtError) in
            var list = [virVcpuInfo](repeating: virVcpuInfo(), count: count)
            var maps = [UInt8](repeating: 0, count: count * width)
            let filled = try check(
                "virDomainGetVcpus", virDomainGetVcpus(domain, &list, Int32(clamping: count), &maps, Int32(width)))
            return FarList.filled(list, filled).enumerated().map { index, info in
                VcpuInfo(
                    number: info.number, state: VcpuState(rawValue: info.state), time: info.cpuTime,
                    processor: info.cpu < 0 ? nil : Int(info.cpu),
                    affinity: ProcessorSet(bytes: maps[index * width..<(index + 1) * width]))
            }
        }
    }

    /// The host's processors that each vCPU may run on. `virDomainGetVcpuPinInfo`.
    public func vcpuPinning(_ impact: Impact = []) async throws(LibvirtError) -> [ProcessorSet] {
        let width = try await connection.processorMapWidth()
        return try await run { domain throws(LibvirtError) in
            var flags = VcpuFlags(rawValue: impact.rawValue)
            flags.insert(.maximum)
            let call: StaticString = "virDomainGetVcpusFlags"
            let count = try FarList.room(
                call, for: try check(call, virDomainGetVcpusFlags(domain, flags.rawValue)), of: width)
            var maps = [UInt8](repeating: 0, count: count * width)
            let filled = try check(
                "virDomainGetVcpuPinInfo",
                virDomainGetVcpuPinInfo(domain, Int32(clamping: count), &maps, Int32(width), impact.rawValue))
            return stride(from: 0, to: FarList.fitting(filled, in: count) * width, by: width)
                .map { ProcessorSet(bytes: maps[$0..<$0 + width]) }
        }
    }

    /// Sets the host's processors that a vCPU may run on. `virDomainPinVcpuFlags`.
    public func pin(vcpu: UInt32, to processors: ProcessorSet, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            var map = processors.bytes
            try check(
                "virDomainPinVcpuFlags",
                virDomainPinVcpuFlags(domain, vcpu, &map, Int32(clamping: map.count), impact.rawValue))
        }
    }

    /// The host's processors that the hypervisor's own threads may run on; nil if nothing is set.
    /// `virDomainGetEmulatorPinInfo`.
    public func emulatorPinning(_ impact: Impact = []) async throws(LibvirtError) -> ProcessorSet? {
        let width = try await connection.processorMapWidth()
        return try await run { domain throws(LibvirtError) in
            var map = [UInt8](repeating: 0, count: width)
            let found = try check(
                "virDomainGetEmulatorPinInfo",
                virDomainGetEmulatorPinInfo(domain, &map, Int32(width), impact.rawValue))
            return found == 0 ? nil : ProcessorSet(bytes: map[...])
        }
    }

    /// Sets the host's processors that the hypervisor's own threads may run on. `virDomainPinEmulator`.
    public func pinEmulator(to processors: ProcessorSet, _ impact: Impact = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            var map = processors.bytes
            try check(
                "virDomainPinEmulator",
                virDomainPinEmulator(domain, &map, Int32(clamping: map.count), impact.rawValue))
        }
    }
}

extension Connection {
    /// How many bytes a map of the host's processors takes.
    func processorMapWidth() throws(LibvirtError) -> Int { max(1, (try onlineProcessors().count + 7) / 8) }
}
