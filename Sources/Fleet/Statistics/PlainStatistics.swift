internal import FleetModel
internal import Libvirt

/// Statistics call by call, for drivers whose bulk call tells states only.
enum PlainStatistics {
    /// One guest's counters; nil when it is gone or off. What the driver does not say stays nil.
    /// - Parameter hasClock: whether the driver's time stamps mean something: the test driver's is a moment of 1989.
    static func read(
        _ domain: Domain, _ names: GuestDeviceNames?, _ connection: isolated Connection, _ calls: CallCounter,
        hasClock: Bool
    ) -> GuestSample? {
        calls.add()
        guard let info = try? connection.info(of: domain) else { return nil }
        var sample = GuestSample(uuid: GuestUUID(domain.uuid), name: domain.name, at: Moment.now())
        sample.state = GuestState(info.state)
        guard sample.state?.isActive == true else { return nil }
        sample.cpuTime = info.cpuTime
        sample.vcpuCount = info.vcpus
        var memory = GuestSample.Memory(current: info.memory, maximum: info.maximumMemory)
        calls.add()
        if let tags = try? connection.memoryStatistics(of: domain) {
            memory.available = tags[.available]
            memory.usable = tags[.usable]
            memory.unused = tags[.unused]
            memory.resident = tags[.rss]
            if hasClock { memory.stamp(tags[.lastUpdate]) }
        }
        sample.memory = memory
        if let names {
            calls.add(names.disks.count + names.interfaces.count)
            let disks = names.disks.compactMap { try? connection.classicBlockStatistics(of: domain, disk: $0) }
            if !disks.isEmpty { sample.disks = disks.map { GuestSample.Disk($0) } }
            let interfaces = names.interfaces.compactMap {
                try? connection.interfaceStatistics(of: domain, device: $0)
            }
            if !interfaces.isEmpty { sample.networks = interfaces.map { GuestSample.Network($0) } }
        }
        // States come from the list; the number is not in this answer.
        sample.state = nil
        return sample
    }
}
