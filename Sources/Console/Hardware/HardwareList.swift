import LibvirtDesigner
import Terminal

/// A guest's hardware as a list under headings.
struct HardwareList: Sendable {
    var list = ListView<HardwareRow>(Self.columns)
    /// Groups of which only the heading is shown: what libvirt adds by itself to begin with.
    private(set) var folded: Set<HardwareGroup> = [.controllers]

    /// Takes the documents as they are now; nil while they are not known.
    mutating func arrange(_ documents: GuestDocuments?, version: Int, in world: World) {
        // Whoever looks for something looks in everything.
        let folded = list.filter.isEmpty ? folded : []
        list.arrange(
            version: version &* 64 &+ folded.count &* 2 &+ (list.filter.isEmpty ? 0 : 1), height: world.rows - 5,
            in: world
        ) {
            documents.map { HardwareRow.rows(of: $0, folded: folded) } ?? []
        }
    }

    /// Folds a group, or unfolds it.
    mutating func fold(_ group: HardwareGroup) { folded.formSymmetricDifference([group]) }

    private static let columns: [ListColumn<HardwareRow>] = [
        ListColumn(
            name: "device", heading: "DEVICE", width: 16...24,
            cell: { row, _ in row.family == nil ? ListCell(row.name, .header) : ListCell("  \(row.name)", .label) }),
        ListColumn(
            name: "about", heading: "ABOUT", width: 18...200,
            cell: { row, _ in ListCell(row.about, row.family == nil ? .dim : .text) }),
        ListColumn(
            name: "pending", heading: "NEXT BOOT", width: 10...60, priority: 1,
            cell: { row, _ in ListCell(row.pending, .warning) }),
    ]
}
