import LibvirtConfig

@testable import LibvirtBuilder

/// What a document says in fields of a class: each value with its field.
struct SaidFields {
    /// A field and what it says.
    struct Word: Hashable, CustomStringConvertible {
        let view: String
        let path: String
        let value: String

        /// An element that holds others has white space for a text; -1 leaves a port to libvirt.
        var isNothing: Bool { value == "-1" || value.allSatisfy(\.isWhitespace) }

        var description: String { "\(view) \(path): \(value)" }
    }

    /// How often each is said.
    private(set) var words: [Word: Int] = [:]
    private let rows: [FieldTypes.Place: CloneClass]

    init(_ configuration: DomainConfig) {
        var rows: [FieldTypes.Place: CloneClass] = [:]
        for row in CloneTable.rows {
            for path in row.paths { rows[.init(view: row.view, path: path)] = row.treatment }
        }
        self.rows = rows
        visit(configuration)
    }

    private mutating func visit<View: ElementView>(_ view: View) {
        for child in Mirror(reflecting: View.fields).children {
            if let field = child.value as? any ViewField { visit(field, in: view) }
        }
    }

    private mutating func visit<Field: ViewField>(_ field: Field, in view: some ElementView) {
        let content = field.read(from: view.element)
        let place = FieldTypes.Place(view: "\(type(of: view))", path: field.path.description)
        if let views = content as? [any ElementView] {
            if rows[place] == nil { for view in views { visit(view) } }
        } else if let view = content as? any ElementView {
            if rows[place] == nil { visit(view) }
        } else if let value = Mirror(reflecting: content).children.first?.value {
            words[Word(view: place.view, path: place.path, value: "\(value)"), default: 0] += 1
        }
    }

    /// What is done with a field.
    func treatment(of word: Word) -> CloneClass? { rows[.init(view: word.view, path: word.path)] }
}
