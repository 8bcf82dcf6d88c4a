import FleetModel
import Terminal

/// Every address that guests have told: which of them has this one?
struct AddressesPage: SingleListPage {
    var list: ListView<Entry> = ListView(Self.columns, named: "addresses")

    let id = PageID("addresses")
    let sets: [CommandSet] = [.marking, .list, .moving, .guest]
    let headingLine = 2

    static let opener = Command(
        "show-addresses", "Addresses", "Show every guest's addresses: find who has one with the filter.",
        words: "ip network whois mac find", keys: "A", changes: { $0.open(AddressesPage()) })

    /// An address of a guest.
    struct Entry: Identifiable, Sendable {
        struct ID: Hashable, Sendable {
            let guest: GuestID
            let address: String
        }

        let id: ID
        let guestName: String
        let hostName: String
        let source: String?
    }

    init() {}

    func targets(in world: World) -> [GuestID] {
        // A guest may have several of the addresses.
        var seen: Set<GuestID> = []
        return list.chosenRows.map(\.id.guest).filter { seen.insert($0).inserted }
    }

    func interest(in world: World) -> Interest {
        var interest = Interest()
        interest.needs = .details
        interest.selected = list.selectedRow?.id.guest
        return interest
    }

    mutating func arrange(in world: World) {
        list.arrange(version: world.hostChanges, height: world.rows - 4, in: world) {
            world.hostOrder.compactMap { world.hosts[$0] }.flatMap { host in
                host.guests.flatMap { guest in
                    (guest.details?.value.addresses ?? []).map { address in
                        Entry(
                            id: .init(guest: GuestID(host: host.id, uuid: guest.uuid), address: address),
                            guestName: guest.name, hostName: host.name, source: guest.details?.value.addressSource)
                    }
                }
            }
        }
    }

    func draw(in frame: inout Frame, _ world: World) {
        world.drawList(list, title: "Addresses", empty: "No guest has told an address yet.", in: &frame)
    }

    fileprivate static let columns: [ListColumn<Entry>] = [
        ListColumn(
            name: "address", heading: "ADDRESS", width: 16...40, precedes: { order($0.id.address, $1.id.address) },
            cell: { entry, _ in ListCell(entry.id.address) }),
        ListColumn(
            name: "guest", heading: "GUEST", width: 16...48, precedes: { order($0.guestName, $1.guestName) },
            cell: { entry, _ in ListCell(entry.guestName) }),
        ListColumn(
            name: "host", heading: "HOST", width: 14...32, priority: 1, precedes: { order($0.hostName, $1.hostName) },
            cell: { entry, _ in ListCell(entry.hostName, .dim) }),
        ListColumn(
            name: "source", heading: "FROM", width: 8...20, priority: 2,
            cell: { entry, _ in ListCell(entry.source, .dim) }),
    ]
}
