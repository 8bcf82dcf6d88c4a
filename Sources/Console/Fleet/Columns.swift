import FleetModel
import Terminal

extension Column {
    /// What the list shows until the user chooses.
    public static let standard: [Column] = [
        "name", "state", "cpu-graph", "cpu", "memory", "disk", "network", "address", "os", "screen",
    ].compactMap { Column(named: $0) }

    /// The guest's name: what a row is known by.
    public static let name = Column(
        "name", "NAME", width: 12...38, priority: 0, order: .rising { $0.name },
        shows: .text { ($0.name, $0.role(.text)) })

    /// The guest's state, with its reason where there is room.
    static let state = Column(
        "state", "STATE", width: 11...28, priority: 1, order: .rising { $0.state.rank }, shows: .text { $0.state })

    /// The guest's host; shown by itself where guests do not stand under their hosts.
    static let host = Column("host", "HOST", width: 14...28, order: .host, shows: .plain { $0.host.name })

    /// The guest's screen in a word. What is on a screen is no order.
    static let screen = Column("screen", "SCREEN", width: 19...60, order: nil, shows: .text { $0.screenWord })

    /// Every column, in the order of the choosers.
    public static let all: [Column] = [name, state] + figures + [host] + facts + [screen]

    /// What is measured.
    private static let figures: [Column] = {
        var columns: [Column] = []
        columns.append(
            Column(
                "cpu-graph", "CPU", title: "CPU history", width: 10...10, priority: 5, needs: .processor,
                order: .falling { $0.statistics.cpu?.value.percent }, shows: .graph { $0.cpuHistory }))
        columns.append(
            Column(
                "cpu", "%", title: "CPU %", width: 4...4, trailing: true, priority: 2, needs: .processor,
                order: .falling { $0.statistics.cpu?.value.percent },
                shows: .percent { $0.guest.statistics.cpu?.value.percent }))
        columns.append(
            Column(
                "memory", "MEM", title: "memory used", width: 18...18, priority: 3, needs: .memory,
                order: .falling { $0.statistics.memory?.value.shownKiB }, shows: .drawn { $0.drawMemory($1, $2, &$3) }))
        columns.append(
            Column(
                "memory-graph", "MEM HISTORY", title: "memory history", width: 10...10, needs: .memory,
                order: .falling { $0.statistics.memory?.value.shownKiB }, shows: .graph { $0.memoryHistory }))
        columns.append(
            Column(
                "disk", "DISK r/w", title: "disk read/write", width: 13...13, trailing: true, priority: 7,
                needs: .disks,
                order: .falling { $0.statistics.diskRate },
                shows: .pair({ $0.diskReadRate }, { $0.diskWriteRate })))
        columns.append(
            Column(
                "iops", "IOPS r/w", title: "disk operations", width: 13...13, trailing: true, needs: .disks,
                order: .falling { $0.statistics.operations?.total },
                shows: .pair({ $0.operations?.read }, { $0.operations?.write })))
        columns.append(
            Column(
                "latency", "LATENCY", title: "disk latency", width: 8...8, trailing: true, needs: .disks,
                order: .falling { $0.statistics.latency },
                shows: .plain { $0.guest.statistics.latency.map(Units.milliseconds) }))
        columns.append(
            Column(
                "network", "NET rx/tx", title: "network receive/send", width: 13...13, trailing: true, priority: 6,
                needs: .networks, order: .falling { $0.statistics.networkRate },
                shows: .pair({ $0.receiveRate }, { $0.sendRate })))
        columns.append(
            Column(
                "packets", "PACKETS rx/tx", title: "packets", width: 13...13, trailing: true, needs: .networks,
                order: .falling { $0.statistics.packets?.total },
                shows: .pair({ $0.packets?.received }, { $0.packets?.sent })))
        columns.append(
            Column(
                "drops", "DROPS", title: "dropped packets", width: 5...5, trailing: true, needs: .networks,
                order: .falling { $0.statistics.drops }, shows: .plain { $0.guest.statistics.drops.map(Units.count) }))
        columns.append(
            Column(
                "steal", "STEAL", title: "CPU steal", width: 6...6, trailing: true, needs: .vcpus,
                order: .falling { $0.statistics.vcpus?.value.stealPercent },
                shows: .percent { $0.guest.statistics.vcpus?.value.stealPercent }))
        return columns
    }()

    /// What is known of the guest's definition and its life.
    private static let facts: [Column] = {
        var columns: [Column] = []
        columns.append(
            Column(
                "address", "IP", title: "address", width: 15...39, priority: 4, needs: .details,
                order: .rising { $0.details?.value.addresses.first },
                shows: .plain { $0.guest.details?.value.addresses.first }))
        columns.append(
            Column(
                "vcpus", "VCPU", title: "vCPUs", width: 5...5, trailing: true, needs: .sizes,
                order: .falling { $0.vcpuCount }, shows: .plain { $0.guest.vcpuCount.map(String.init) }))
        columns.append(
            Column(
                "memory-size", "SIZE", title: "memory size", width: 8...8, trailing: true, needs: .sizes,
                order: .falling { $0.memoryKiB }, shows: .plain { $0.guest.memoryKiB.map(Units.kib) }))
        columns.append(
            Column(
                "os", "OS", width: 14...32, needs: .details, order: .rising { $0.details?.value.operatingSystem },
                shows: .plain { $0.guest.details?.value.operatingSystem }))
        columns.append(
            Column(
                "title", "TITLE", width: 14...40, needs: .details, order: .rising { $0.title },
                shows: .plain { $0.guest.title }))
        columns.append(
            Column(
                "id", "ID", title: "number", width: 5...5, trailing: true, order: .rising { $0.number },
                shows: .plain { $0.guest.number.map { "\($0)" } }))
        columns.append(
            Column(
                "uuid", "UUID", width: 36...36, order: .rising { $0.uuid }, shows: .plain { $0.guest.uuid.description })
        )
        columns.append(
            Column(
                "autostart", "AUTO", width: 5...5, needs: .marks, order: .rising { $0.autostart.map { $0 ? 0 : 1 } },
                shows: .plain { $0.guest.autostart.map { $0 ? "yes" : "no" } }))
        columns.append(
            Column(
                "uptime", "UP", width: 8...8, trailing: true, order: .rising { $0.startedAt },
                shows: .plain { row in row.guest.startedAt.map { Units.duration(row.now.seconds(since: $0)) } }))
        columns.append(
            Column(
                "tags", "TAGS", width: 14...32, needs: .details, order: .rising { $0.details?.value.tags.first },
                shows: .plain { $0.guest.details?.value.tags.joined(separator: " ") }))
        columns.append(
            Column(
                "snapshots", "SNAPSHOTS", width: 9...9, trailing: true, needs: .details,
                order: .falling { $0.details?.value.snapshots?.count },
                shows: .plain { $0.guest.details?.value.snapshots.map { String($0.count) } }))
        return columns
    }()
}
