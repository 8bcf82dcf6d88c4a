import LibvirtDesigner
import Terminal

/// A line of a guest's document.
struct DocumentLine: Identifiable, Sendable {
    /// Its number, from 1.
    let id: Int
    let text: String
    /// Whether the other document has no such line.
    let isOwn: Bool
}

/// A guest's document as a list of lines: what runs, or what starts next.
struct DocumentList: Sendable {
    var list = ListView<DocumentLine>(Self.columns)
    /// Whether the definition is shown although the guest runs.
    private(set) var showsNext = false

    /// What the user wrote and could not be read, to be gone on with.
    var refused: String?

    /// Shows the other document.
    mutating func turn() { showsNext.toggle() }

    /// Takes the documents as they are now; nil while they are not known.
    mutating func arrange(_ documents: GuestDocuments?, version: Int, in world: World) {
        let shown = self
        list.arrange(version: version &* 2 &+ (showsNext ? 1 : 0), height: world.rows - 5, in: world) {
            documents.map { shown.lines(of: $0) } ?? []
        }
    }

    /// The document that is shown, with a word for it.
    func shown(of documents: GuestDocuments) -> (title: SafeText, isRunning: Bool) {
        let isRunning = documents.running != nil && (!showsNext || documents.defined == nil)
        return (isRunning ? "running" : documents.running == nil ? "defined" : "next boot", isRunning)
    }

    private func lines(of documents: GuestDocuments) -> [DocumentLine] {
        let isRunning = shown(of: documents).isRunning
        guard let element = isRunning ? documents.running : documents.defined else { return [] }
        let other = isRunning ? documents.defined : documents.running
        let others = Set(other.map { DocumentText.lines(of: $0) } ?? [])
        return DocumentText.lines(of: element).enumerated().map { place, text in
            DocumentLine(id: place + 1, text: text, isOwn: other != nil && !others.contains(text))
        }
    }

    private static let columns: [ListColumn<DocumentLine>] = [
        ListColumn(
            name: "line", heading: "LINE", width: 4...6, priority: 2, isTrailing: true,
            cell: { line, _ in ListCell("\(line.id)" as SafeText, .dim) }),
        ListColumn(
            name: "text", heading: "DOCUMENT", width: 20...400,
            cell: { line, _ in ListCell(line.text, line.isOwn ? .warning : .text) }),
    ]
}
