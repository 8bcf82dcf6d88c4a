/// Every word the query language knows.
enum QueryVocabulary {
    /// All names, each once, in the order they are offered.
    static let names: [String] = {
        var seen: Set<String> = []
        let all = QueryField.all.map(\.name) + QueryNumber.all.map(\.name) + QueryFlag.all.map(\.name)
        return all.filter { seen.insert($0).inserted }
    }()
}

/// A field that holds text, or several.
struct QueryField: Sendable {
    let name: String
    var aliases: [String] = []
    let summary: String
    var need: FactKinds = .details
    /// The only values there are; nil when anything can be.
    var values: [String]?
    /// Whether one of the texts passes; nil when they are not known.
    let test: @Sendable (borrowing QuerySubject, QueryTextTest) -> Bool?

    static func named(_ name: String) -> QueryField? { all.first { $0.name == name || $0.aliases.contains(name) } }

    static let all: [QueryField] = [
        QueryField(name: "name", summary: "the guest's name", need: []) { $1.matches($0.guest.name) },
        QueryField(
            name: "state", summary: "what the guest does", need: [],
            values: GuestState.allCases.flatMap { $0.key == $0.name ? [$0.name] : [$0.key, $0.name] }
        ) { $1.matches($0.guest.state.name) || $1.matches($0.guest.state.key) },
        QueryField(name: "host", summary: "the host's name or URI", need: []) { subject, test in
            test.matches(subject.host.name) || test.matches(subject.host.uri)
        },
        QueryField(name: "net", aliases: ["network"], summary: "a network the guest is on") { subject, test in
            subject.guest.details?.value.networks.contains(where: test.matches)
        },
        QueryField(name: "tag", summary: "a tag of the guest") { subject, test in
            subject.guest.details?.value.tags.contains(where: test.matches)
        },
        QueryField(name: "os", summary: "the guest's operating system") { subject, test in
            subject.guest.details?.value.operatingSystem.map(test.matches)
        },
        QueryField(name: "ip", aliases: ["address"], summary: "an address of the guest") { subject, test in
            guard let addresses = subject.guest.details?.value.addresses, !addresses.isEmpty else { return nil }
            return addresses.contains(where: test.matches)
        },
        QueryField(name: "title", summary: "the guest's title") { $1.matches($0.guest.title ?? "") },
        QueryField(name: "desc", aliases: ["description"], summary: "the guest's description") { subject, test in
            subject.guest.details.map { test.matches($0.value.description ?? "") }
        },
        QueryField(name: "hostname", summary: "the guest's own host name") { subject, test in
            subject.guest.details?.value.hostname.map(test.matches)
        },
        QueryField(name: "uuid", summary: "the guest's UUID", need: []) { $1.matches($0.guest.uuid.description) },
        QueryField(name: "id", summary: "libvirt's number of a running guest", need: []) { subject, test in
            subject.guest.number.map { test.matches(String($0)) }
        },
        QueryField(name: "reason", summary: "why the guest is in its state", need: []) { subject, test in
            subject.guest.stateReason.map(test.matches)
        },
        QueryField(name: "virt", summary: "kvm, qemu, lxc, …") { subject, test in
            subject.guest.details?.value.virtualisation.map(test.matches)
        },
        QueryField(name: "machine", summary: "machine type and architecture") { subject, test in
            subject.guest.details?.value.machine.map(test.matches)
        },
        QueryField(name: "firmware", summary: "BIOS or UEFI") { subject, test in
            subject.guest.details?.value.firmware.map(test.matches)
        },
        QueryField(name: "device", aliases: ["dev"], summary: "a device of the guest") { subject, test in
            subject.guest.details?.value.devices.contains {
                test.matches($0.name) || test.matches($0.kind) || test.matches($0.summary)
            }
        },
        QueryField(name: "snapshot", summary: "the name of a snapshot") { subject, test in
            subject.guest.details?.value.snapshots?.contains(where: test.matches)
        },
    ]
}

/// A yes-or-no fact: its bare name is a query.
struct QueryFlag: Sendable {
    let name: String
    let summary: String
    var need: FactKinds = .details
    let value: @Sendable (borrowing QuerySubject) -> Bool?

    static func named(_ name: String) -> QueryFlag? { all.first { $0.name == name } }

    static let all: [QueryFlag] = [
        QueryFlag(name: "active", summary: "the guest has a process on its host", need: []) {
            $0.guest.state.isActive
        },
        QueryFlag(name: "agent", summary: "the guest agent is connected") { subject in
            subject.guest.details.map { $0.value.agentConnected ?? false }
        },
        QueryFlag(name: "autostart", summary: "the guest starts with its host", need: .marks) { $0.guest.autostart },
        QueryFlag(name: "persistent", summary: "the definition stays when the guest stops", need: .marks) {
            $0.guest.isPersistent
        },
        QueryFlag(name: "saved", summary: "a saved memory image waits", need: .marks) { $0.guest.hasManagedSave },
        QueryFlag(name: "silent", summary: "the guest's hypervisor does not answer", need: .processor) {
            $0.guest.silentSince != nil
        },
        QueryFlag(name: "pending", summary: "the next boot's configuration differs") {
            $0.guest.details?.value.changesPending
        },
    ]
}

extension Query {
    /// Every field, number and flag with what it holds: for the help screen and the man page.
    public static var vocabulary: [(name: String, summary: String)] {
        QueryField.all.map { ($0.name + ":", $0.summary) }
            + QueryNumber.all.map { ($0.name + ">", "\($0.summary) (\($0.unit.example))") }
            + QueryFlag.all.map { ($0.name, $0.summary) }
    }
}
