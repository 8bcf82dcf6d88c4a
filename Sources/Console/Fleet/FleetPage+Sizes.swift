import FleetModel
import Terminal

/// How the page divides the terminal.
extension FleetPage {
    /// Rows of the detail pane, its line above included; 0 hides it.
    func detailHeight(in world: World) -> Int {
        guard world.preferences.showsDetails, world.rows >= 16 else { return 0 }
        return world.rows < 32 ? 6 : 9
    }

    /// Where the selected guest's screen stands beside the list and its details, in the page's coordinates; nil where the
    /// terminal is not wide enough for both.
    func sidePreview(in world: World) -> Rect? {
        guard world.preferences.showsDetails, world.columns >= 220, world.rows >= 30 else { return nil }
        return Rect(x: world.columns - 80, y: 0, width: 80, height: world.rows - 2)
    }

    /// Columns of the list and of the details below it.
    func listWidth(in world: World) -> Int { sidePreview(in: world).map { $0.x - 1 } ?? world.columns }

    /// Where the selected guest's screen is shown in the detail pane, in its coordinates; nil where there is no room.
    func detailPreview(in world: World) -> Rect? {
        guard sidePreview(in: world) == nil else { return nil }
        let height = detailHeight(in: world)
        guard height > 1, world.columns >= 100 else { return nil }
        let width = min(82, world.columns / 2)
        return Rect(x: world.columns - width, y: 1, width: width, height: height - 1)
    }

    /// Rows of the list itself: the screen without title, heading, details and footer.
    func height(in world: World) -> Int { max(0, world.rows - 3 - detailHeight(in: world)) }

    /// The columns' places. Those of which values were cut are widened first; what is left widens the name, so that the
    /// figures stand at the right.
    func layout(in world: World) -> ListLayout {
        let columns = shownColumns(in: world)
        let wishes = columns.map {
            ListLayout.Wish(width: $0.width, priority: $0.priority, wanted: widest[$0] ?? 0)
        }
        return ListLayout(
            wishes, indent: GuestRow.indent, width: listWidth(in: world),
            spare: columns.firstIndex(of: .name).map { (column: $0, limit: 26) })
    }

    /// Finds how wide the visible values are in columns that can be widened.
    mutating func widenColumns(in world: World) {
        let columns = shownColumns(in: world).filter { column in
            column.width.lowerBound < column.width.upperBound && widest[column] ?? 0 < column.width.upperBound
        }
        for row in rows.dropFirst(top).prefix(height(in: world)) {
            guard let row = guestRow(row, in: world) else { continue }
            for column in columns {
                widest[column] = max(widest[column] ?? 0, column.look.width(of: row))
            }
        }
    }

    /// Whether a column has a place.
    func hasRoom(for column: Column, in world: World) -> Bool {
        guard let place = shownColumns(in: world).firstIndex(of: column) else { return false }
        return layout(in: world).slots.contains { $0.column == place }
    }
}
