import FleetModel
import Terminal

/// A column of the list; raw values are the names in the configuration.
public enum Column: String, CaseIterable, Sendable {
    case name, state, cpuGraph = "cpu-graph", cpu, memory, memoryGraph = "memory-graph", disk, iops, latency
    case network, packets, drops, steal, address, host, vcpus, memorySize = "memory-size", os, title, id, uuid
    case autostart, uptime, tags, snapshots, screen

    /// What the list shows until the user chooses.
    public static let standard: [Column] = [
        .name, .state, .cpuGraph, .cpu, .memory, .disk, .network, .address, .os, .screen,
    ]

    /// The heading.
    public var heading: String {
        switch self {
        case .name: "NAME"
        case .state: "STATE"
        case .cpuGraph: "CPU"
        case .cpu: "%"
        case .memory: "MEM"
        case .memoryGraph: "MEM HISTORY"
        case .disk: "DISK r/w"
        case .iops: "IOPS r/w"
        case .latency: "LATENCY"
        case .network: "NET rx/tx"
        case .packets: "PACKETS rx/tx"
        case .drops: "DROPS"
        case .steal: "STEAL"
        case .address: "IP"
        case .host: "HOST"
        case .vcpus: "VCPU"
        case .memorySize: "SIZE"
        case .os: "OS"
        case .title: "TITLE"
        case .id: "ID"
        case .uuid: "UUID"
        case .autostart: "AUTO"
        case .uptime: "UP"
        case .tags: "TAGS"
        case .snapshots: "SNAPSHOTS"
        case .screen: "SCREEN"
        }
    }

    /// The name in choosers: the heading where it says enough, more words where it is short.
    var title: String {
        switch self {
        case .cpuGraph: "CPU history"
        case .cpu: "CPU %"
        case .memory: "memory used"
        case .memoryGraph: "memory history"
        case .memorySize: "memory size"
        case .disk: "disk read/write"
        case .iops: "disk operations"
        case .latency: "disk latency"
        case .network: "network receive/send"
        case .packets: "packets"
        case .drops: "dropped packets"
        case .steal: "CPU steal"
        case .address: "address"
        case .vcpus: "vCPUs"
        case .id: "number"
        default: rawValue
        }
    }

    /// Cells it takes; the name takes what is left, from here on.
    var width: Int {
        switch self {
        case .name: 12
        case .state: 11
        case .cpuGraph, .memoryGraph: 10
        case .cpu: 4
        case .memory: 18
        case .disk, .iops, .network, .packets: 13
        case .latency, .uptime: 8
        case .drops, .vcpus, .autostart, .id: 5
        case .steal: 6
        case .address: 15
        case .host, .os, .title, .tags: 14
        case .memorySize: 8
        case .uuid: 36
        case .snapshots: 9
        case .screen: 19
        }
    }

    /// Whether the heading and values stand right.
    var isRightAligned: Bool {
        switch self {
        case .cpu, .disk, .iops, .latency, .network, .packets, .drops, .steal, .vcpus, .memorySize, .id, .uptime,
            .snapshots:
            true
        default: false
        }
    }

    /// Which columns go first where there is no room: the highest number first.
    var sacrifice: Int {
        switch self {
        case .name: 0
        case .state: 1
        case .cpu: 2
        case .memory: 3
        case .address: 4
        case .cpuGraph: 5
        case .network: 6
        case .disk: 7
        default: 8
        }
    }

    /// What has to be known of every guest for an order by it.
    var needs: FactKinds {
        switch self {
        case .name, .state, .host, .id, .uuid, .uptime, .screen: []
        case .cpu, .cpuGraph: .processor
        case .steal: .vcpus
        case .memory, .memoryGraph: .memory
        case .disk, .iops, .latency: .disks
        case .network, .packets, .drops: .networks
        case .vcpus, .memorySize: .sizes
        case .autostart: .marks
        case .address, .os, .title, .tags, .snapshots: .details
        }
    }

    /// Which of two guests comes first in ascending order; nil when they are equal here. Unknown values come last.
    func precedes(_ left: GuestSnapshot, _ right: GuestSnapshot, _ hosts: (HostSnapshot, HostSnapshot)) -> Bool? {
        switch self {
        case .name: order(left.name, right.name)
        case .title: order(left.title, right.title)
        case .state: order(left.state.rank, right.state.rank)
        // The busiest first: that is what one sorts for.
        case .cpu, .cpuGraph: order(right.statistics.cpu?.value.percent, left.statistics.cpu?.value.percent, flip: true)
        case .steal:
            order(right.statistics.vcpus?.value.stealPercent, left.statistics.vcpus?.value.stealPercent, flip: true)
        case .memory, .memoryGraph:
            order(right.statistics.memory?.value.shownKiB, left.statistics.memory?.value.shownKiB, flip: true)
        case .disk:
            order(
                total(right, \.diskReadRate, \.diskWriteRate), total(left, \.diskReadRate, \.diskWriteRate), flip: true)
        case .iops: order(right.statistics.operations?.total, left.statistics.operations?.total, flip: true)
        case .latency: order(right.statistics.latency, left.statistics.latency, flip: true)
        case .network:
            order(total(right, \.receiveRate, \.sendRate), total(left, \.receiveRate, \.sendRate), flip: true)
        case .packets: order(right.statistics.packets?.total, left.statistics.packets?.total, flip: true)
        case .drops: order(right.statistics.drops, left.statistics.drops, flip: true)
        case .address: order(left.details?.value.addresses.first, right.details?.value.addresses.first)
        case .os: order(left.details?.value.operatingSystem, right.details?.value.operatingSystem)
        case .tags: order(left.details?.value.tags.first, right.details?.value.tags.first)
        case .host: order(hosts.0.name, hosts.1.name)
        case .vcpus: order(right.vcpuCount, left.vcpuCount, flip: true)
        case .memorySize: order(right.memoryKiB, left.memoryKiB, flip: true)
        case .id: order(left.number, right.number)
        case .uuid: order(left.uuid, right.uuid)
        case .autostart: order(left.autostart.map { $0 ? 0 : 1 }, right.autostart.map { $0 ? 0 : 1 })
        case .uptime: order(left.startedAt, right.startedAt)
        case .snapshots: order(right.details?.value.snapshots?.count, left.details?.value.snapshots?.count, flip: true)
        // What is on a screen is no order.
        case .screen: nil
        }
    }

    private func total(
        _ guest: GuestSnapshot, _ first: KeyPath<GuestStatistics, Double?>, _ second: KeyPath<GuestStatistics, Double?>
    ) -> Double? {
        let values = [guest.statistics[keyPath: first], guest.statistics[keyPath: second]].compactMap(\.self)
        return values.isEmpty ? nil : values.reduce(0, +)
    }

    /// Orders two values that may be unknown. With `flip` the arguments come in descending order already and only the
    /// unknown ones must still go to the end.
    private func order<Value: Comparable>(_ left: Value?, _ right: Value?, flip: Bool = false) -> Bool? {
        switch (left, right) {
        case (let left?, let right?): left == right ? nil : left < right
        case (nil, nil): nil
        case (nil, _): flip
        case (_, nil): !flip
        }
    }
}

extension GuestState {
    /// Its place when sorted by state: what runs first, what needs a look before what is off.
    var rank: Int {
        switch self {
        case .crashed: 0
        case .running: 1
        case .blocked: 2
        case .paused: 3
        case .shuttingDown: 4
        case .suspended: 5
        case .unknown: 6
        case .shutOff: 7
        }
    }
}

extension GuestStatistics {
    /// Requests a second over all disks; nil when none was measured.
    var operations: (read: Double, write: Double, total: Double)? {
        guard let disks = disks?.value else { return nil }
        let reads = disks.compactMap(\.readOperations)
        let writes = disks.compactMap(\.writeOperations)
        guard !reads.isEmpty || !writes.isEmpty else { return nil }
        let (read, write) = (reads.reduce(0, +), writes.reduce(0, +))
        return (read, write, read + write)
    }

    /// Packets a second over all interfaces; nil when none was measured.
    var packets: (received: Double, sent: Double, total: Double)? {
        guard let networks = networks?.value else { return nil }
        let received = networks.compactMap(\.receivedPackets)
        let sent = networks.compactMap(\.sentPackets)
        guard !received.isEmpty || !sent.isEmpty else { return nil }
        let (incoming, outgoing) = (received.reduce(0, +), sent.reduce(0, +))
        return (incoming, outgoing, incoming + outgoing)
    }

    /// The slowest disk's mean request, milliseconds.
    var latency: Double? { disks?.value.compactMap(\.latency).max() }

    /// Packets dropped a second over all interfaces.
    var drops: Double? {
        let values = networks?.value.compactMap(\.drops) ?? []
        return values.isEmpty ? nil : values.reduce(0, +)
    }
}
