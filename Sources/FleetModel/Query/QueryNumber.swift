/// What a number in a query counts, and so which suffixes it may have.
enum QueryUnit: Sendable {
    case percent
    case plain
    case size
    case rate
    case seconds
    case milliseconds

    /// What to type, for errors and completions.
    var example: String {
        switch self {
        case .percent: "a percentage: 80"
        case .plain: "a number: 4"
        case .size: "a size: 512M, 2G, 4GiB"
        case .rate: "bytes a second: 300K, 1.5M"
        case .seconds: "a time: 30s, 5m, 2h, 7d"
        case .milliseconds: "milliseconds: 20"
        }
    }

    /// Reads a number with its suffix; sizes come out in KiB, rates in bytes a second, times in seconds. Nil when it is none.
    func read(_ text: String) -> Double? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard digits.utf8.count <= 18, let value = Double(digits) else { return nil }
        guard let factor = factor(of: text.dropFirst(digits.count).lowercased()) else { return nil }
        return value * factor
    }

    private func factor(of suffix: String) -> Double? {
        switch self {
        case .percent: suffix == "" || suffix == "%" ? 1 : nil
        case .plain: suffix == "" ? 1 : nil
        case .milliseconds: suffix == "" || suffix == "ms" ? 1 : suffix == "s" ? 1000 : nil
        case .seconds:
            switch suffix {
            case "", "s": 1
            case "m", "min": 60
            case "h": 3600
            case "d": 86400
            case "w": 604_800
            default: nil
            }
        case .size: prefix(of: suffix, base: 1024).map { $0 / 1024 }
        case .rate: prefix(of: suffix.hasSuffix("/s") ? String(suffix.dropLast(2)) : suffix, base: 1000)
        }
    }

    private func prefix(of suffix: String, base: Double) -> Double? {
        var letters = suffix[...]
        if letters.last == "b" { letters = letters.dropLast() }
        let base = letters.last == "i" ? 1024 : base
        if letters.last == "i" { letters = letters.dropLast() }
        switch letters {
        case "": return 1
        case "k": return base
        case "m": return base * base
        case "g": return base * base * base
        case "t": return base * base * base * base
        default: return nil
        }
    }
}

/// A field that holds a number.
struct QueryNumber: Sendable {
    let name: String
    var aliases: [String] = []
    let summary: String
    let unit: QueryUnit
    let need: FactKinds
    /// Nil when it is not known.
    let value: @Sendable (borrowing QuerySubject) -> Double?

    static func named(_ name: String) -> QueryNumber? { all.first { $0.name == name || $0.aliases.contains(name) } }

    static let all: [QueryNumber] = [
        QueryNumber(name: "cpu", summary: "processor use, percent of its vCPUs", unit: .percent, need: .processor) {
            $0.guest.statistics.cpu?.value.percent
        },
        QueryNumber(
            name: "mem", summary: "memory in use by the guest's own word, percent", unit: .percent, need: .memory
        ) {
            $0.guest.statistics.memory?.value.percent
        },
        QueryNumber(name: "memory", aliases: ["ram"], summary: "memory it has", unit: .size, need: .sizes) {
            $0.guest.memoryKiB.map { Double($0) }
        },
        QueryNumber(name: "vcpus", aliases: ["vcpu"], summary: "vCPUs it has", unit: .plain, need: .sizes) {
            $0.guest.vcpuCount.map { Double($0) }
        },
        QueryNumber(
            name: "steal", summary: "time its vCPUs waited for a processor, percent", unit: .percent, need: .vcpus
        ) {
            $0.guest.statistics.vcpus?.value.stealPercent
        },
        QueryNumber(name: "read", summary: "bytes read a second", unit: .rate, need: .disks) {
            $0.guest.statistics.diskReadRate
        },
        QueryNumber(name: "write", summary: "bytes written a second", unit: .rate, need: .disks) {
            $0.guest.statistics.diskWriteRate
        },
        QueryNumber(name: "disk", summary: "bytes read and written a second", unit: .rate, need: .disks) {
            sum($0.guest.statistics.diskReadRate, $0.guest.statistics.diskWriteRate)
        },
        QueryNumber(name: "rx", summary: "bytes received a second", unit: .rate, need: .networks) {
            $0.guest.statistics.receiveRate
        },
        QueryNumber(name: "tx", summary: "bytes sent a second", unit: .rate, need: .networks) {
            $0.guest.statistics.sendRate
        },
        QueryNumber(name: "net", summary: "bytes received and sent a second", unit: .rate, need: .networks) {
            sum($0.guest.statistics.receiveRate, $0.guest.statistics.sendRate)
        },
        QueryNumber(
            name: "latency", summary: "the slowest disk's mean request, milliseconds", unit: .milliseconds, need: .disks
        ) {
            $0.guest.statistics.disks?.value.compactMap(\.latency).max()
        },
        QueryNumber(name: "uptime", summary: "how long it has run", unit: .seconds, need: []) { subject in
            subject.guest.startedAt.map { subject.seconds(since: $0) }
        },
        QueryNumber(name: "snapshots", summary: "how many snapshots it has", unit: .plain, need: .details) {
            ($0.guest.details?.value.snapshots?.count).map { Double($0) }
        },
    ]

    private static func sum(_ left: Double?, _ right: Double?) -> Double? {
        left == nil && right == nil ? nil : (left ?? 0) + (right ?? 0)
    }
}
