internal import FleetModel
internal import Libvirt

/// What is asked beside the list.
extension HostSurvey {
    /// Seconds for which sizes are waited for: a guest's process that hangs holds them up.
    static let sizesPatience = 3.0

    /// Processors and memory of a guest.
    struct Size: Sendable {
        var guest: GuestUUID
        var vcpus: Int?
        var memoryKiB: UInt64?
    }

    /// Processors and memory of every guest. A near daemon is asked guest by guest, which no guest's process notices; a far
    /// one in one call, which reaches those processes.
    func askSizes(_ connection: Connection) async -> Inquiry<[Size]> {
        let isNear = connection.address.isLocal || connection.address.isEmbedded
        return await Inquiry(connection) { connection throws(LibvirtError) in
            guard isNear else {
                return try GuestList.bulk(connection, [.balloon, .vcpu]).map {
                    Size(guest: $0.uuid, vcpus: $0.vcpuCount, memoryKiB: $0.memory?.current)
                }
            }
            return try connection.domains().compactMap { domain in
                (try? connection.info(of: domain)).map {
                    Size(
                        guest: GuestUUID(domain.uuid), vcpus: $0.vcpus,
                        memoryKiB: $0.memory > 0 ? $0.memory : $0.maximumMemory)
                }
            }
        }
    }

    /// Since when guests of this machine run, which is read off their processes.
    func learnStarts(_ model: inout HostModel, _ address: HostAddress) {
        guard address.isLocal, address.driver == "qemu" else { return }
        var processes = LocalProcesses()
        processes.scan()
        model.learnStarts(from: processes)
    }

    /// The host's memory; its processors need a second reading.
    func askReadings(_ connection: Connection) async -> Inquiry<HostReading> {
        await Inquiry(connection) { connection throws(LibvirtError) in HostReading(memoryOf: connection) }
    }

    /// What the host is, as far as it answers at once.
    func askFacts(_ connection: Connection) async -> Inquiry<HostFacts> {
        await Inquiry(connection) { connection throws(LibvirtError) in HostFacts(asking: connection) }
    }

    /// What the host may have to look for first.
    func askSlowFacts(_ connection: Connection) async -> Inquiry<SlowHostFacts> {
        let isThorough = details.isAny
        return await Inquiry(connection) { connection throws(LibvirtError) in
            SlowHostFacts(asking: connection, capabilities: isThorough)
        }
    }
}

extension HostModel {
    /// Takes over guests' sizes.
    mutating func apply(_ sizes: [HostSurvey.Size]) {
        for size in sizes {
            if let count = size.vcpus { edit(size.guest, \.vcpuCount, count) }
            if let memory = size.memoryKiB { edit(size.guest, \.memoryKiB, memory) }
        }
    }
}
