import FleetModel

/// Every page, a line each, in the order of the help and the documents; with the command that opens it from anywhere,
/// where there is one.
enum PageTable {
    private static let guest = GuestID(host: HostID(0), uuid: GuestUUID(high: 0, low: 0))

    static let entries: [(page: any Page, opener: Command?)] = [
        (FleetPage(), nil),
        (GuestPage(guest: guest, name: ""), nil),
        (HostPage(host: guest.host), nil),
        (TasksPage(), TasksPage.opener),
        (ScreenPage(guest: guest, name: ""), nil),
        (TimeLinePage(), TimeLinePage.opener),
        (ConnectionsPage(), .showConnections),
        (AddressesPage(), AddressesPage.opener),
    ]

    /// The commands that open pages from anywhere.
    static let openers: [Command] = entries.compactMap(\.opener)

    /// The sets of each page.
    static let sets: [[CommandSet]] = entries.map { $0.page.sets + [.everywhere] }
}
