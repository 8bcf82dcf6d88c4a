import FleetModel
import Terminal

@testable import Console

/// A console with hosts and guests, driven by keys as a person would.
struct World {
    var state = State()
    var effects: [Effect] = []

    init(columns: Int = 80, rows: Int = 24, guests: Int = 5, hosts: Int = 1) {
        state.themes = ["dark", "light"]
        _ = state.update(.resized(columns: columns, rows: rows))
        _ = state.update(.tick(Moment(nanoseconds: 1_000_000_000_000), clock: "12:00:00"))
        for number in 0..<hosts { receive(Self.host(number, guests: guests)) }
    }

    /// A host with guests of every state, named guest00, guest01, …
    static func host(_ number: Int, guests: Int, connection: ConnectionState = .ready) -> HostSnapshot {
        var host = HostSnapshot(id: HostID(number), name: "kvm\(number + 1)", uri: "qemu+ssh://kvm\(number + 1)/system")
        host.connection = connection
        host.isListed = true
        host.guests = (0..<guests).map { index in
            let state: GuestState = [.running, .shutOff, .paused, .crashed, .running][index % 5]
            let name = "guest\(index < 10 ? "0" : "")\(index)"
            var guest = GuestSnapshot(
                uuid: GuestUUID(high: UInt64(number), low: UInt64(index)), name: name, state: state,
                number: state.isActive ? Int32(index + 1) : nil)
            guest.autostart = false
            return guest
        }
        return host
    }

    static func guest(_ host: Int, _ index: Int) -> GuestID {
        GuestID(host: HostID(host), uuid: GuestUUID(high: UInt64(host), low: UInt64(index)))
    }

    /// Time passes: the user has seen what came up by itself.
    mutating func look() {
        effects += state.update(.tick(state.now.advanced(bySeconds: 3), clock: "12:00:03"))
    }

    mutating func receive(_ update: FleetUpdate) { effects += state.update(.fleet(update)) }

    mutating func receive(_ host: HostSnapshot) { effects += state.update(.fleet(.host(host))) }

    /// The first host tells something for the time line.
    mutating func happen(_ text: String) {
        let entry = TimeLineEntry(time: 0, kind: .event, host: "kvm1", uri: "qemu+ssh://kvm1/system", text: text)
        effects += state.update(.happened([entry]))
    }

    /// Presses keys by their names: `press("down", "s")`.
    mutating func press(_ names: String...) {
        for name in names {
            guard let key = Key(name: name) else { continue }
            effects += state.update(.key(key))
        }
    }

    /// Types a text letter by letter.
    mutating func type(_ text: String) {
        for character in text { effects += state.update(.key(.character(character))) }
    }

    /// Effects other than the interest, which every movement may change.
    var actions: [Effect] {
        effects.filter { if case .setInterest = $0 { false } else { true } }
    }

    var lines: [String] { state.draw().canvas.lines }

    /// Whether any line of the screen holds the text.
    func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}
