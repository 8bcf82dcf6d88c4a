import FleetModel
import Terminal

extension Column {
    /// What the list shows until the user chooses.
    public static let standard: [Column] = [
        "name", "state", "cpu-graph", "cpu", "memory", "disk", "network", "address", "os", "screen",
    ].compactMap { Column(named: $0) }

    /// The guest's name: what a row is known by.
    public static let name = Column(
        "name", "NAME", width: 12...38, priority: 0, shows: .text { ($0.name, $0.role(.text)) })

    /// The guest's state, with its reason where there is room.
    static let state = Column("state", "STATE", width: 11...28, priority: 1, shows: .text { $0.state })

    /// The guest's host; shown by itself where guests do not stand under their hosts.
    static let host = Column("host", "HOST", width: 14...28, shows: .plain { $0.host.name })

    /// The guest's screen in a word. What is on a screen is no order.
    static let screen = Column("screen", "SCREEN", width: 19...60, shows: .text { $0.screenWord })

    /// Every column, in the order of the choosers.
    public static let all: [Column] = [name, state] + figures + [host] + facts + [screen]

    /// What is measured.
    private static let figures: [Column] = {
        let memory = ColumnOrder(.memory, falling: { ($0.statistics.memory?.value.shownKiB).map { Double($0) } })
        var columns: [Column] = []
        columns.append(
            Column(
                "cpu-graph", "CPU", title: "CPU history", width: 10...10, priority: 5, shows: .graph { $0.cpuHistory }))
        columns.append(
            Column("cpu", "%", title: "CPU %", width: 4...4, trailing: true, priority: 2, shows: .percent("cpu")))
        columns.append(
            Column(
                "memory", "MEM", title: "memory used", width: 18...24, priority: 3, order: memory,
                shows: .drawn({ $0.memoryWidth }, { $0.drawMemory($1, $2, &$3) })))
        columns.append(
            Column(
                "memory-graph", "MEM HISTORY", title: "memory history", width: 10...10, order: memory,
                shows: .graph { $0.memoryHistory }))
        columns.append(
            Column(
                "disk", "DISK r/w", title: "disk read/write", width: 13...13, trailing: true, priority: 7,
                shows: .pair({ $0.diskReadRate }, { $0.diskWriteRate })))
        columns.append(
            Column(
                "iops", "IOPS r/w", title: "disk operations", width: 13...13, trailing: true,
                order: ColumnOrder(.disks, falling: { $0.statistics.operations?.total }),
                shows: .pair({ $0.operations?.read }, { $0.operations?.write })))
        columns.append(
            Column(
                "latency", "LATENCY", title: "disk latency", width: 8...12, trailing: true, shows: .fact("latency")))
        columns.append(
            Column(
                "network", "NET rx/tx", title: "network receive/send", width: 13...13, trailing: true, priority: 6,
                shows: .pair({ $0.receiveRate }, { $0.sendRate })))
        columns.append(
            Column(
                "packets", "PACKETS rx/tx", title: "packets", width: 13...13, trailing: true,
                order: ColumnOrder(.networks, falling: { $0.statistics.packets?.total }),
                shows: .pair({ $0.packets?.received }, { $0.packets?.sent })))
        columns.append(
            Column(
                "drops", "DROPS", title: "dropped packets", width: 5...8, trailing: true,
                order: ColumnOrder(.networks, falling: { $0.statistics.drops }),
                shows: .plain { $0.guest.statistics.drops.map(Units.count) }))
        columns.append(
            Column("steal", "STEAL", title: "CPU steal", width: 6...6, trailing: true, shows: .percent("steal")))
        return columns
    }()

    /// What is known of the guest's definition and its life.
    private static let facts: [Column] = [
        Column(
            "address", "IP", title: "address", width: 15...39, priority: 4,
            shows: .plain { $0.guest.details?.value.addresses.first }),
        Column("vcpus", "VCPU", title: "vCPUs", width: 5...8, trailing: true, shows: .fact("vcpus")),
        Column("memory-size", "SIZE", title: "memory size", width: 8...12, trailing: true, shows: .fact("memory")),
        Column("os", "OS", width: 14...32, shows: .fact("os")),
        Column("title", "TITLE", width: 14...40, shows: .fact("title")),
        Column("id", "ID", title: "number", width: 5...11, trailing: true, shows: .fact("id")),
        Column("uuid", "UUID", width: 36...36, shows: .fact("uuid")),
        Column("autostart", "AUTO", width: 5...5, shows: .fact("autostart")),
        Column("uptime", "UP", width: 8...12, trailing: true, shows: .fact("uptime")),
        Column("tags", "TAGS", width: 14...32, shows: .fact("tag")),
        Column("snapshots", "SNAPSHOTS", width: 9...9, trailing: true, shows: .fact("snapshots")),
    ]
}
