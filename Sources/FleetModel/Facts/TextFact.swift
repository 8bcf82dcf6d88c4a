/// A fact about a guest that is text, or several texts: a field of the query language and a column of `list`.
public struct TextFact: Sendable {
    /// Its word, in queries and for columns.
    public let name: String
    var aliases: [String] = []
    /// What it is, in a few words.
    public let summary: String
    /// What has to be asked for to know it.
    public var need: FactKinds = .details
    /// What a guest is asked for it besides its document.
    var parts: DetailParts = []
    /// The only values there are; nil when anything can be.
    var values: [String]?
    /// Whether it is several texts, and not one that is known by further words (`shut off`, `shut_off`).
    public var isList = false
    /// Whether one of its texts passes; nil when they are not known.
    let passes: @Sendable (borrowing FactSubject, (String) -> Bool) -> Bool?

    static func named(_ name: String) -> TextFact? { all.first { $0.name == name || $0.aliases.contains(name) } }

    /// Its texts, one only unless it is a list, empty ones left out; nil when they are not known.
    public func texts(of guest: GuestSnapshot, on host: HostSnapshot) -> [String]? {
        var texts: [String] = []
        let isKnown = passes(FactSubject(guest: guest, host: host, now: nil)) { text in
            if !text.isEmpty { texts.append(text) }
            return !isList
        }
        return isKnown == nil ? nil : texts
    }

    /// All of them, in the order they are offered.
    public static let all: [TextFact] = [
        TextFact(name: "name", summary: "the guest's name", need: []) { $1($0.guest.name) },
        TextFact(
            name: "state", summary: "what the guest does", need: [],
            values: GuestState.allCases.flatMap { $0.key == $0.name ? [$0.name] : [$0.key, $0.name] }
        ) { $1($0.guest.state.name) || $1($0.guest.state.key) },
        TextFact(name: "host", summary: "the host's name or URI", need: []) { $1($0.host.name) || $1($0.host.uri) },
        TextFact(name: "net", aliases: ["network"], summary: "a network the guest is on", isList: true) {
            $0.guest.details?.value.networks.contains(where: $1)
        },
        TextFact(name: "tag", summary: "a tag of the guest", isList: true) {
            $0.guest.details?.value.tags.contains(where: $1)
        },
        TextFact(name: "os", summary: "the guest's operating system") {
            $0.guest.details?.value.operatingSystem.map($1)
        },
        TextFact(name: "ip", aliases: ["address"], summary: "an address of the guest", parts: .addresses, isList: true)
        {
            subject, test in
            guard let addresses = subject.guest.details?.value.addresses, !addresses.isEmpty else { return nil }
            return addresses.contains(where: test)
        },
        TextFact(name: "title", summary: "the guest's title") { $1($0.guest.title ?? "") },
        TextFact(name: "desc", aliases: ["description"], summary: "the guest's description") { subject, test in
            subject.guest.details.map { test($0.value.description ?? "") }
        },
        TextFact(name: "hostname", summary: "the guest's own host name") { $0.guest.details?.value.hostname.map($1) },
        TextFact(name: "uuid", summary: "the guest's UUID", need: []) { $1($0.guest.uuid.description) },
        TextFact(name: "id", summary: "libvirt's number of a running guest", need: []) { subject, test in
            subject.guest.number.map { test(String($0)) }
        },
        TextFact(name: "reason", summary: "why the guest is in its state", need: []) {
            $0.guest.stateReason.map($1)
        },
        TextFact(name: "virt", summary: "kvm, qemu, lxc, …") { $0.guest.details?.value.virtualisation.map($1) },
        TextFact(name: "machine", summary: "machine type and architecture") {
            $0.guest.details?.value.machine.map($1)
        },
        TextFact(name: "firmware", summary: "BIOS or UEFI") { $0.guest.details?.value.firmware.map($1) },
        TextFact(name: "device", aliases: ["dev"], summary: "a device of the guest", isList: true) { subject, test in
            subject.guest.details?.value.devices.contains { test($0.name) || test($0.kind) || test($0.summary) }
        },
        TextFact(name: "snapshot", summary: "the name of a snapshot", parts: .snapshots, isList: true) {
            $0.guest.details?.value.snapshots?.contains(where: $1)
        },
    ]
}
