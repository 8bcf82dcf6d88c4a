/// A yes-or-no fact: its bare name is a query.
public struct FlagFact: Sendable {
    /// Its word.
    public let name: String
    /// What it says, in a few words.
    public let summary: String
    /// What has to be asked for to know it.
    public var need: FactKinds = .details
    /// What a guest is asked for it besides its document.
    var parts: DetailParts = []
    let value: @Sendable (borrowing FactSubject) -> Bool?

    /// Whether it is so; nil when that is not known.
    public func value(of guest: GuestSnapshot, on host: HostSnapshot) -> Bool? {
        value(FactSubject(guest: guest, host: host, now: nil))
    }

    static func named(_ name: String) -> FlagFact? { all.first { $0.name == name } }

    /// All of them, in the order they are offered.
    public static let all: [FlagFact] = [
        FlagFact(name: "active", summary: "the guest has a process on its host", need: []) {
            $0.guest.state.isActive
        },
        FlagFact(name: "agent", summary: "the guest agent is connected") { subject in
            subject.guest.details.map { $0.value.agentConnected ?? false }
        },
        FlagFact(name: "autostart", summary: "the guest starts with its host", need: .marks) { $0.guest.autostart },
        FlagFact(name: "persistent", summary: "the definition stays when the guest stops", need: .marks) {
            $0.guest.isPersistent
        },
        FlagFact(name: "saved", summary: "a saved memory image waits", need: .marks) { $0.guest.hasManagedSave },
        FlagFact(name: "silent", summary: "the guest's hypervisor does not answer", need: .processor) {
            $0.guest.silentSince != nil
        },
        FlagFact(name: "pending", summary: "the next boot's configuration differs", parts: .pending) {
            $0.guest.details?.value.changesPending
        },
    ]
}
