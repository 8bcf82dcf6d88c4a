import FleetModel
import Glibc
import Settings
import Synchronization

@testable import Commands

/// Fixed hosts behind the real verbs, with what they print.
final class World: Sendable {
    struct Record {
        var results = ""
        var errors = ""
        var surveyed: [[ConnectionSettings]] = []
        var performed: [(GuestAction, String, ConnectionSettings)] = []
        var consoles: [ConsoleOptions] = []
        var questions: [String] = []
    }

    let record = Mutex(Record())
    let hosts: [HostSnapshot]
    let environment: [String: String]
    let answer: Result<String, Failure>
    /// What the user types when asked; nil when nobody can be asked.
    let typed: String?
    /// The URI that libvirt would settle on.
    let settledURI: String?
    /// What `events --follow` hears.
    let updates: [FleetUpdate]
    let timeLine: TimeLine?

    init(
        _ hosts: [HostSnapshot], environment: [String: String] = [:],
        answer: Result<String, Failure> = .success("done"),
        typed: String? = nil, settledURI: String? = nil, updates: [FleetUpdate] = [], timeLine: TimeLine? = nil
    ) {
        self.updates = updates
        self.timeLine = timeLine
        self.hosts = hosts
        self.environment = environment
        self.answer = answer
        self.typed = typed
        self.settledURI = settledURI
    }

    /// Verbs that work on a connection of their own.
    private static let building: Set<String> = [
        "create", "clone", "delete", "set", "attach", "detach", "insert", "eject", "xml", "tag",
    ]

    static let now = Moment(nanoseconds: 1_000_000_000_000)

    /// Runs the program and answers its exit code.
    @discardableResult func run(_ arguments: String...) async -> Int32 { await run(arguments) }

    /// Runs the program and answers its exit code.
    @discardableResult func run(_ arguments: [String]) async -> Int32 {
        var arguments = arguments
        // Other tests of this process hold its threads for as long as they like.
        if let verb = arguments.first, Self.building.contains(verb), !arguments.contains("--timeout") {
            arguments.insert(contentsOf: ["--timeout", "3600"], at: 1)
        }
        let engine = Engine(
            survey: { settings, _ in
                self.record.withLock { $0.surveyed.append(settings) }
                return Array(self.hosts.prefix(settings.count))
            },
            perform: { action, guest, settings, _, approval in
                do throws(Failure) {
                    try await approval?(
                        ActionTarget(
                            uuid: GuestUUID(high: 1, low: 2), name: guest, hostName: settings.name ?? "kvm1",
                            uri: self.settledURI, isReadOnly: settings.isReadOnly, isProtected: settings.isProtected))
                } catch {
                    return .failure(error)
                }
                self.record.withLock { $0.performed.append((action, guest, settings)) }
                return self.answer
            },
            watch: { settings, _, _ in
                AsyncStream { stream in
                    for _ in 0..<3 { stream.yield(Array(self.hosts.prefix(settings.count))) }
                    stream.finish()
                }
            },
            updates: { _ in
                AsyncStream { stream in
                    for update in self.updates { stream.yield(update) }
                    stream.finish()
                }
            },
            open: { settings, purpose, timeout throws(Failure) in
                // Building verbs meet libvirt's own test world, which lives in this process.
                try await Engine.live.open(settings, purpose, timeout)
            })
        let answer: @Sendable (String) -> String? = { question in
            self.record.withLock { $0.questions.append(question) }
            return self.typed
        }
        var context = Context(
            engine: engine,
            output: Output(
                results: { text in
                    self.record.withLock { $0.results += text }; return true
                },
                errors: { text in self.record.withLock { $0.errors += text } }),
            ask: typed == nil ? nil : answer, environment: environment,
            paths: Paths(environment: environment.merging(["HOME": "/nonexistent"]) { mine, _ in mine }),
            keys: [
                KeyDocument(context: "List", keys: ["s", "f5"], command: "start", description: "Start the guest"),
                KeyDocument(context: "Everywhere", keys: ["q"], command: "quit", description: "Quit | leave"),
            ],
            openConsole: { options in
                self.record.withLock { $0.consoles.append(options) }
                return 7
            },
            now: { Self.now }, time: { 1_700_000_000 })
        context.timeLine = timeLine
        return await Program.run(arguments, in: context)
    }

    var results: String { record.withLock { $0.results } }
    var errors: String { record.withLock { $0.errors } }

    // MARK: Hosts

    static func guest(_ name: String, _ number: UInt64, _ state: GuestState, id: Int32? = nil) -> GuestSnapshot {
        GuestSnapshot(
            uuid: GuestUUID(high: 0x1234_5678_0000_4000, low: 0x8000_0000_0000_0000 | number), name: name, state: state,
            number: id)
    }

    /// One host that is up with five guests, and one that is not.
    static var pair: [HostSnapshot] {
        var web = guest("web01", 1, .running, id: 1)
        web.title = "Shop \"front\""
        web.vcpuCount = 2
        web.memoryKiB = 4_194_304
        web.autostart = true
        web.startedAt = Moment(nanoseconds: now.nanoseconds - 90_000_000_000)
        web.statistics.cpu = Sampled(CPUUsage(percent: 52.25), at: now)
        web.statistics.vcpus = Sampled(VCPUUsage(stealPercent: 2), at: now)
        web.statistics.memory = Sampled(MemoryUsage(currentKiB: 4_194_304, usedKiB: 3_250_585), at: now)
        var disk = DiskUsage(name: "vda")
        disk.readRate = 1_200_000
        web.statistics.disks = Sampled([disk], at: now)
        var details = GuestDetails()
        details.addresses = ["10.0.3.11"]
        details.tags = ["web"]
        web.details = Sampled(details, at: now)
        var silent = guest("slow", 4, .running, id: 3)
        silent.silentSince = Moment(nanoseconds: now.nanoseconds - 12_000_000_000)
        silent.vcpuCount = 1
        silent.memoryKiB = 524_288

        var up = HostSnapshot(id: HostID(0), name: "kvm1.example", uri: "qemu+ssh://kvm1.example/system")
        up.connection = .ready
        up.isListed = true
        up.guests = [
            guest("build07", 2, .shutOff), guest("db01", 3, .paused, id: 2), silent, guest("test3", 5, .crashed), web,
        ]
        var facts = HostFacts()
        facts.hypervisor = "QEMU 7.2.22"
        facts.cpuCount = 16
        up.facts = facts
        up.cpu = Sampled(HostCPU(percent: 31), at: now)
        up.memory = Sampled(HostMemory(totalKiB: 67_108_864, usedKiB: 41_943_040), at: now)
        up.latency = 4
        up.polledAt = Moment(nanoseconds: now.nanoseconds - 500_000_000)
        for place in up.guests.indices { up.guests[place].known = FactKinds(rawValue: .max) }

        var down = HostSnapshot(id: HostID(1), name: "kvm2.example", uri: "qemu+tls://kvm2.example/system")
        down.connection = .reconnecting(
            attempt: 1, next: now,
            reason: Failure(
                what: "connecting to kvm2.example", why: "connection timed out",
                next: "see whether kvm2.example is up and reachable"))
        return [up, down]
    }

    /// Names that would drive a terminal, on a host of that kind too.
    static var hostile: [HostSnapshot] {
        var host = pair[0]
        host.name = "h\u{1b}]0;x\u{7}|st"
        host.uri = "qemu:///\u{9b}2J"
        let names = [
            "\u{1b}[2J", "a\u{9b}31mb", "tab\there", "line\nend\rback", "\u{202e}gnp.exe", "zero\u{200b}width", "日本語",
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "👨‍👩‍👧", "del\u{7f}", "\u{85}next", "\u{feff}bom",
            "pipe|=';\"\\",
            String(repeating: "long", count: 1024), "same", "sa\u{ad}me", "\u{2028}sep", "\u{e0041}tag",
        ]
        host.guests = names.enumerated().map { guest($1, UInt64($0 + 1), .running, id: Int32($0)) }
        for index in host.guests.indices { host.guests[index].title = names[index] }
        return [host]
    }
}
