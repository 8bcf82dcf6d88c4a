extension NumberFact {
    /// All of them, in the order they are offered.
    public static let all: [NumberFact] = usage + sizes + devices + ages

    private static let sizes: [NumberFact] = [
        NumberFact(
            name: "vcpus", aliases: ["vcpu"], key: "vcpus", summary: "vCPUs it has", unit: .plain, need: .sizes,
            export: Export(name: "vcpus", divisor: 1), bound: 16
        ) { $0.guest.vcpuCount.map { Double($0) } },
        NumberFact(
            name: "memory", aliases: ["ram"], key: "memory_kib", summary: "memory it has", unit: .size, need: .sizes,
            export: Export(name: "memory_bytes", divisor: 1 / 1024), bound: 4_194_304
        ) { $0.guest.memoryKiB.map { Double($0) } },
        NumberFact(
            name: "snapshots", key: "snapshots", summary: "how many snapshots it has", unit: .plain, need: .details,
            parts: .snapshots, bound: 10
        ) { ($0.guest.details?.value.snapshots?.count).map { Double($0) } },
    ]

    private static let usage: [NumberFact] = [
        NumberFact(
            name: "cpu", key: "cpu_percent", summary: "processor use, percent of its vCPUs", unit: .percent,
            need: .processor, export: Export(name: "cpu_ratio", divisor: 100), bound: 95
        ) { $0.guest.statistics.cpu?.value.percent },
        NumberFact(
            name: "steal", key: "steal_percent", summary: "time its vCPUs waited for a processor, percent",
            unit: .percent, need: .vcpus, export: Export(name: "steal_ratio", divisor: 100), bound: 10
        ) { $0.guest.statistics.vcpus?.value.stealPercent },
        NumberFact(
            name: "mem", key: "memory_percent", summary: "memory in use by the guest's own word, percent",
            unit: .percent, need: .memory, bound: 95
        ) { $0.guest.statistics.memory?.value.percent },
        NumberFact(
            name: "used", key: "memory_used_kib", summary: "memory in use by the guest's own word", unit: .size,
            need: .memory, export: Export(name: "memory_used_bytes", divisor: 1 / 1024), bound: 4_194_304
        ) { ($0.guest.statistics.memory?.value.usedKiB).map { Double($0) } },
        NumberFact(
            name: "memory_age", key: "memory_age_seconds", summary: "how long ago the guest said what memory it uses",
            unit: .seconds, need: .memory, export: Export(name: "memory_age_seconds", divisor: 1), bound: 60
        ) { subject in
            (subject.guest.statistics.memory?.value.reportedAt).flatMap { subject.seconds(since: $0) }
        },
        NumberFact(
            name: "resident", key: "memory_resident_kib", summary: "memory that its process occupies on the host",
            unit: .size, need: .memory, export: Export(name: "memory_resident_bytes", divisor: 1 / 1024),
            bound: 4_194_304
        ) { ($0.guest.statistics.memory?.value.residentKiB).map { Double($0) } },
    ]

    private static let devices: [NumberFact] = [
        NumberFact(
            name: "read", key: "disk_read_bytes_per_second", summary: "bytes read a second", unit: .rate, need: .disks,
            export: Export(name: "disk_read_bytes_per_second", divisor: 1), bound: 100_000_000
        ) { $0.guest.statistics.diskReadRate },
        NumberFact(
            name: "write", key: "disk_write_bytes_per_second", summary: "bytes written a second", unit: .rate,
            need: .disks, export: Export(name: "disk_write_bytes_per_second", divisor: 1), bound: 100_000_000
        ) { $0.guest.statistics.diskWriteRate },
        NumberFact(
            name: "disk", key: "disk_bytes_per_second", summary: "bytes read and written a second", unit: .rate,
            need: .disks, bound: 100_000_000
        ) { $0.guest.statistics.diskRate },
        NumberFact(
            name: "latency", key: "disk_latency_ms", summary: "the slowest disk's mean request, milliseconds",
            unit: .milliseconds, need: .disks, bound: 20
        ) { $0.guest.statistics.latency },
        NumberFact(
            name: "rx", key: "net_receive_bytes_per_second", summary: "bytes received a second", unit: .rate,
            need: .networks, export: Export(name: "net_receive_bytes_per_second", divisor: 1), bound: 100_000_000
        ) { $0.guest.statistics.receiveRate },
        NumberFact(
            name: "tx", key: "net_send_bytes_per_second", summary: "bytes sent a second", unit: .rate, need: .networks,
            export: Export(name: "net_send_bytes_per_second", divisor: 1), bound: 100_000_000
        ) { $0.guest.statistics.sendRate },
        NumberFact(
            name: "net", key: "net_bytes_per_second", summary: "bytes received and sent a second", unit: .rate,
            need: .networks, bound: 100_000_000
        ) { $0.guest.statistics.networkRate },
    ]

    private static let ages: [NumberFact] = [
        NumberFact(
            name: "uptime", key: "uptime_seconds", summary: "how long it has run", unit: .seconds, need: [],
            bound: 86_400
        ) { subject in subject.guest.startedAt.flatMap { subject.seconds(since: $0) } },
        NumberFact(
            name: "silence", key: "silent_seconds", summary: "how long its hypervisor has not answered", unit: .seconds,
            need: .processor
        ) { subject in subject.guest.silentSince.flatMap { subject.seconds(since: $0) } },
    ]
}
