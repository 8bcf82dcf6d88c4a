import FleetModel

/// Guests and hosts for tests, with every fact at hand.
enum Samples {
    static let now = Moment(nanoseconds: 1_000_000_000_000)

    static func guest(_ name: String, _ number: UInt64 = 1, state: GuestState = .running) -> GuestSnapshot {
        GuestSnapshot(uuid: GuestUUID(high: 0xabcd_0000_0000_0000, low: number), name: name, state: state)
    }

    /// A running guest of which everything is known.
    static var web: GuestSnapshot {
        var guest = guest("Web01", 0x11)
        guest.title = "Shop front"
        guest.number = 7
        guest.memoryKiB = 4 * 1024 * 1024
        guest.vcpuCount = 2
        guest.autostart = true
        guest.startedAt = Moment(nanoseconds: now.nanoseconds - 7200 * 1_000_000_000)
        guest.statistics.cpu = Sampled(CPUUsage(percent: 85), at: now)
        guest.statistics.memory = Sampled(MemoryUsage(currentKiB: 4_194_304, usedKiB: 3_250_585), at: now)
        guest.statistics.vcpus = Sampled(VCPUUsage(stealPercent: 2), at: now)
        var disk = DiskUsage(name: "vda")
        disk.readRate = 1_200_000
        disk.writeRate = 300_000
        disk.latency = 0.8
        guest.statistics.disks = Sampled([disk], at: now)
        var details = GuestDetails()
        details.addresses = ["10.0.3.11"]
        details.operatingSystem = "Debian GNU/Linux 12"
        details.agentConnected = true
        details.networks = ["default"]
        details.tags = ["web", "two words"]
        details.snapshots = ["before-upgrade"]
        guest.details = Sampled(details, at: now)
        return guest
    }

    static func host(_ name: String = "kvm1.example", guests: [GuestSnapshot] = [], isUp: Bool = true) -> HostSnapshot {
        var host = HostSnapshot(id: HostID(0), name: name, uri: "qemu+ssh://\(name)/system")
        host.connection = isUp ? .ready : .closed
        host.isListed = isUp
        host.guests = guests
        return host
    }
}
