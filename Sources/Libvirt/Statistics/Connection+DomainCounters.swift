import CLibvirt

extension Connection {
    /// Processor time of a guest as a whole. `virDomainGetCPUStats`.
    public func cpuStatistics(of domain: Domain) throws(LibvirtError) -> TypedParameters {
        try run(domain.handle) { domain throws(LibvirtError) in
            try readCPUParameters(domain, start: -1, processors: 1).first ?? TypedParameters()
        }
    }

    /// Processor time of a guest on each of the host's processors. `virDomainGetCPUStats`.
    public func perCPUStatistics(of domain: Domain) throws(LibvirtError) -> [TypedParameters] {
        try run(domain.handle) { domain throws(LibvirtError) in
            let call: StaticString = "virDomainGetCPUStats"
            let processors = Int32(
                try FarList.room(call, for: try check(call, virDomainGetCPUStats(domain, nil, 0, 0, 0, 0))))
            var result: [TypedParameters] = []
            // The daemon answers for at most 128 processors a call.
            for start in stride(from: 0, to: processors, by: 128) {
                result += try readCPUParameters(domain, start: start, processors: UInt32(min(128, processors - start)))
            }
            return result
        }
    }

    /// Counters of one disk, by target such as `vda` or by path; empty sums all disks where the driver can.
    /// `virDomainBlockStatsFlags`.
    public func blockStatistics(of domain: Domain, disk: String) throws(LibvirtError) -> BlockStatistics {
        try run(domain.handle) { domain throws(LibvirtError) in
            let parameters = try readParameters("virDomainBlockStatsFlags") {
                virDomainBlockStatsFlags(domain, disk, $0, $1, 0)
            }
            return BlockStatistics(disk: disk, parameters)
        }
    }

    /// The five classic counters of one disk, for drivers that have no more. `virDomainBlockStats`.
    public func classicBlockStatistics(of domain: Domain, disk: String) throws(LibvirtError) -> BlockStatistics {
        try run(domain.handle) { domain throws(LibvirtError) in
            var counters = virDomainBlockStatsStruct()
            try check(
                "virDomainBlockStats",
                virDomainBlockStats(domain, disk, &counters, MemoryLayout.size(ofValue: counters)))
            var result = BlockStatistics()
            result.name = disk
            result.readRequests = UInt64(exactly: counters.rd_req)
            result.readBytes = UInt64(exactly: counters.rd_bytes)
            result.writeRequests = UInt64(exactly: counters.wr_req)
            result.writtenBytes = UInt64(exactly: counters.wr_bytes)
            result.errors = UInt64(exactly: counters.errs)
            return result
        }
    }

    /// Counters of one network interface, by its device on the host. `virDomainInterfaceStats`.
    public func interfaceStatistics(of domain: Domain, device: String) throws(LibvirtError) -> InterfaceStatistics {
        try run(domain.handle) { domain throws(LibvirtError) in
            var counters = virDomainInterfaceStatsStruct()
            try check(
                "virDomainInterfaceStats",
                virDomainInterfaceStats(domain, device, &counters, MemoryLayout.size(ofValue: counters)))
            return InterfaceStatistics(device: device, counters)
        }
    }

    /// Memory figures, by what they count; KiB for sizes. `virDomainMemoryStats`.
    public func memoryStatistics(
        of domain: Domain
    ) throws(LibvirtError) -> [Domain.MemoryStatisticTag: UInt64] {
        try run(domain.handle) { domain throws(LibvirtError) in
            var list = [virDomainMemoryStatStruct](repeating: virDomainMemoryStatStruct(), count: FarList.mostFigures)
            let count = try check("virDomainMemoryStats", virDomainMemoryStats(domain, &list, UInt32(list.count), 0))
            return Dictionary(
                FarList.filled(list, count).map { (Domain.MemoryStatisticTag(rawValue: $0.tag), $0.val) },
                uniquingKeysWith: { first, _ in first })
        }
    }
}

private func readCPUParameters(
    _ domain: OpaquePointer, start: Int32, processors: UInt32
) throws(LibvirtError) -> [TypedParameters] {
    let call: StaticString = "virDomainGetCPUStats"
    let announced = try check(call, virDomainGetCPUStats(domain, nil, 0, start, 1, 0))
    let width = try FarList.room(call, for: announced, of: Int(processors) * MemoryLayout<virTypedParameter>.stride)
    guard width > 0, processors > 0 else { return [] }
    let room = width * Int(processors)
    let list = virTypedParameterPtr.allocate(capacity: room)
    list.initialize(repeating: virTypedParameter(), count: room)
    defer {
        virTypedParamsClear(list, Int32(clamping: room))
        list.deallocate()
    }
    let answer = try check(call, virDomainGetCPUStats(domain, list, UInt32(width), start, processors, 0))
    return stride(from: 0, to: room, by: width).map {
        TypedParameters(copying: FarList.filled(list + $0, room: width, answer))
    }
}

extension BlockStatistics {
    fileprivate init(disk: String, _ parameters: TypedParameters) {
        self.init()
        name = disk
        for item in parameters.items {
            switch item.name {
            case "rd_operations": readRequests = item.value.unsigned
            case "rd_bytes": readBytes = item.value.unsigned
            case "rd_total_times": readTime = item.value.unsigned
            case "wr_operations": writeRequests = item.value.unsigned
            case "wr_bytes": writtenBytes = item.value.unsigned
            case "wr_total_times": writeTime = item.value.unsigned
            case "flush_operations": flushRequests = item.value.unsigned
            case "flush_total_times": flushTime = item.value.unsigned
            case "errs": errors = item.value.unsigned
            default: break
            }
        }
    }
}

extension InterfaceStatistics {
    fileprivate init(device: String, _ counters: virDomainInterfaceStatsStruct) {
        self.init()
        name = device
        // The library writes -1 for a counter that the driver does not have.
        receivedBytes = UInt64(exactly: counters.rx_bytes)
        receivedPackets = UInt64(exactly: counters.rx_packets)
        receiveErrors = UInt64(exactly: counters.rx_errs)
        receiveDrops = UInt64(exactly: counters.rx_drop)
        sentBytes = UInt64(exactly: counters.tx_bytes)
        sentPackets = UInt64(exactly: counters.tx_packets)
        sendErrors = UInt64(exactly: counters.tx_errs)
        sendDrops = UInt64(exactly: counters.tx_drop)
    }
}
