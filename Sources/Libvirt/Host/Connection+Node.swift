import CLibvirt
import Glibc

/// The host's processors and memory at a glance. `virNodeInfo`.
public struct NodeInfo: Hashable, Sendable {
    /// The processor's model, such as `x86_64`.
    public let model: String
    /// Memory, KiB.
    public let memory: UInt64
    /// Active processors.
    public let processors: Int
    /// Clock, MHz; nil if unknown.
    public let megahertz: Int?
    /// NUMA cells, 1 for uniform memory.
    public let cells: Int
    /// Sockets in a cell.
    public let sockets: Int
    /// Cores in a socket.
    public let cores: Int
    /// Threads in a core.
    public let threads: Int

    /// Makes a value, for tests.
    public init(
        model: String, memory: UInt64, processors: Int, megahertz: Int?, cells: Int, sockets: Int, cores: Int,
        threads: Int
    ) {
        self.model = model
        self.memory = memory
        self.processors = processors
        self.megahertz = megahertz
        self.cells = cells
        self.sockets = sockets
        self.cores = cores
        self.threads = threads
    }
}

/// Which security driver labels the host's guests. `virSecurityModel`.
public struct SecurityModel: Hashable, Sendable {
    /// The driver's name, such as `apparmor`; empty for none.
    public let model: String
    /// Its domain of interpretation.
    public let interpretation: String
}

extension Connection {
    /// The host's processors and memory at a glance. `virNodeGetInfo`.
    public func nodeInfo() throws(LibvirtError) -> NodeInfo {
        try run { connection throws(LibvirtError) in
            var info = virNodeInfo()
            try check("virNodeGetInfo", virNodeGetInfo(connection, &info))
            return NodeInfo(
                model: String(fixed: info.model), memory: UInt64(info.memory), processors: Int(info.cpus),
                megahertz: info.mhz == 0 ? nil : Int(info.mhz), cells: Int(info.nodes), sockets: Int(info.sockets),
                cores: Int(info.cores), threads: Int(info.threads))
        }
    }

    /// Processor time by purpose (`kernel`, `user`, `idle`, `iowait`, `intr`, ns), of one processor or of all.
    /// `virNodeGetCPUStats`.
    public func nodeCPUStatistics(processor: Int32? = nil) throws(LibvirtError) -> [String: UInt64] {
        let connection = try live("virNodeGetCPUStats")
        let number = processor ?? Int32(VIR_NODE_CPU_STATS_ALL_CPUS.rawValue)
        return try figures("virNodeGetCPUStats", virNodeCPUStats()) {
            virNodeGetCPUStats(connection, number, $0, $1, 0)
        } read: {
            (String(fixed: $0.field), $0.value)
        }
    }

    /// Memory by purpose (`total`, `free`, `buffers`, `cached`, KiB), of one NUMA cell or of all.
    /// `virNodeGetMemoryStats`.
    public func nodeMemoryStatistics(cell: Int32? = nil) throws(LibvirtError) -> [String: UInt64] {
        let connection = try live("virNodeGetMemoryStats")
        let number = cell ?? Int32(VIR_NODE_MEMORY_STATS_ALL_CELLS.rawValue)
        return try figures("virNodeGetMemoryStats", virNodeMemoryStats()) {
            virNodeGetMemoryStats(connection, number, $0, $1, 0)
        } read: {
            (String(fixed: $0.field), $0.value)
        }
    }

    /// Free memory, bytes. `virNodeGetFreeMemory`.
    public func freeMemory() throws(LibvirtError) -> UInt64 {
        try run { connection throws(LibvirtError) in
            let bytes = virNodeGetFreeMemory(connection)
            // A host without any is possible; only the error tells.
            if bytes == 0, virGetLastErrorCode() != 0 { throw LibvirtError.last("virNodeGetFreeMemory") }
            return bytes
        }
    }

    /// Free memory of NUMA cells, bytes each. `virNodeGetCellsFreeMemory`.
    public func cellsFreeMemory(start: Int32 = 0, count: Int32) throws(LibvirtError) -> [UInt64] {
        try run { connection throws(LibvirtError) in
            guard count > 0 else { return [] }
            let room = try FarList.room("virNodeGetCellsFreeMemory", for: count)
            var list = [UInt64](repeating: 0, count: max(room, FarList.mostFigures))
            let filled = try check(
                "virNodeGetCellsFreeMemory", virNodeGetCellsFreeMemory(connection, &list, start, count))
            return Array(list.prefix(FarList.fitting(filled, in: room)))
        }
    }

    /// Which of the host's processors are online, by number. `virNodeGetCPUMap`.
    public func onlineProcessors() throws(LibvirtError) -> [Bool] {
        try run { connection throws(LibvirtError) in
            var map: UnsafeMutablePointer<UInt8>?
            var online: UInt32 = 0
            let count = try check("virNodeGetCPUMap", virNodeGetCPUMap(connection, &map, &online, 0))
            defer { free(map) }
            // One bit a processor.
            let bytes = try FarList.counted("virNodeGetCPUMap", map, (Int(count) + 7) / 8)
            return (0..<FarList.fitting(count, in: 8 * bytes.count)).map { bytes[$0 / 8] & 1 << UInt8($0 % 8) != 0 }
        }
    }

    /// Which security driver labels guests. `virNodeGetSecurityModel`.
    public func securityModel() throws(LibvirtError) -> SecurityModel {
        try run { connection throws(LibvirtError) in
            let room = UnsafeMutablePointer<virSecurityModel>.allocate(capacity: 1)
            room.initialize(to: virSecurityModel())
            defer { room.deallocate() }
            try check("virNodeGetSecurityModel", virNodeGetSecurityModel(connection, room))
            let text = UnsafeRawPointer(room)
            return SecurityModel(
                model: String(bounded: text, Int(VIR_SECURITY_MODEL_BUFLEN)),
                interpretation: String(
                    bounded: text + Int(VIR_SECURITY_MODEL_BUFLEN), Int(VIR_SECURITY_DOI_BUFLEN)))
        }
    }

    /// What the host offers for encrypted guest memory. `virNodeGetSEVInfo`.
    public func sevInformation() throws(LibvirtError) -> TypedParameters {
        try run { connection throws(LibvirtError) in
            try takeParameters("virNodeGetSEVInfo") { virNodeGetSEVInfo(connection, $0, $1, 0) }
        }
    }

    /// How the host merges equal pages. `virNodeGetMemoryParameters`.
    public func nodeMemoryParameters() throws(LibvirtError) -> TypedParameters {
        try run { connection throws(LibvirtError) in
            try readParameters("virNodeGetMemoryParameters") { virNodeGetMemoryParameters(connection, $0, $1, 0) }
        }
    }

    /// Sets how the host merges equal pages. `virNodeSetMemoryParameters`.
    public func setNodeMemoryParameters(_ parameters: TypedParameters) throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virNodeSetMemoryParameters", virNodeSetMemoryParameters(connection, list, count, 0))
            }
        }
    }

    /// Sends the host to sleep and wakes it after some seconds, at least 60. `virNodeSuspendForDuration`.
    public func suspendNode(_ target: SuspendTarget, duration: UInt64) throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try check(
                "virNodeSuspendForDuration",
                virNodeSuspendForDuration(connection, UInt32(bitPattern: target.rawValue), duration, 0))
        }
    }
}
