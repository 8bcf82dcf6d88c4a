public import FleetModel

extension State {
    /// Guests whose screens the list shows in a word: those that run and are visible, where the link is fast and the column
    /// has room.
    public var sweptScreens: Set<GuestID> {
        guard case .fleet = page, preferences.columns.contains(.screen),
            ColumnLayout(shownColumns, width: listWidth).slots.contains(where: { $0.column == .screen })
        else { return [] }
        var guests: Set<GuestID> = []
        for case .guest(let id, let index) in fleet.rows.dropFirst(fleet.top).prefix(fleetHeight) {
            guard let host = hosts[id.host], host.connection.isUsable, !isSlow(host),
                host.guests.indices.contains(index), host.guests[index].state == .running,
                host.guests[index].silentSince == nil
            else { continue }
            guests.insert(id)
        }
        return guests
    }
}
