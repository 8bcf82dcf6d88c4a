import LibvirtConfig
import Testing
import XMLTree

/// Checks every field of a view: what it writes, that it reads the same again, and that taking it out leaves nothing.
///
/// Fails for a field that the table does not name.
struct FieldTable<View: ElementView> {
    private var checked: Set<String> = []

    /// Runs a table and then looks for fields that it left out.
    static func check(
        _ type: View.Type, sourceLocation: SourceLocation = #_sourceLocation, _ rows: (inout FieldTable) -> Void
    ) {
        var table = FieldTable()
        rows(&table)
        let declared = FieldList.of(View.fields)
        #expect(!declared.isEmpty, "\(View.self) has no fields", sourceLocation: sourceLocation)
        #expect(
            Set(declared.map(\.identity)).count == declared.count, "\(View.self) has two fields for one place",
            sourceLocation: sourceLocation)
        for field in declared where !table.checked.contains(field.identity) {
            Issue.record("\(View.self).\(field.label) is in no row of the table", sourceLocation: sourceLocation)
        }
    }

    /// One row: the field, a value, and the document that holds nothing but this value.
    mutating func row<Field: ViewField>(
        _ key: KeyPath<View.Fields, Field>, _ value: Field.Content, _ xml: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) where Field.Content: Equatable {
        let field = View.fields[keyPath: key]
        checked.insert(FieldList.identity(field))
        let nothing = View()[dynamicMember: key]
        #expect(nothing != value, "an empty view already has it", sourceLocation: sourceLocation)
        #expect(!View().has(key), sourceLocation: sourceLocation)

        var written = View()
        written[dynamicMember: key] = value
        #expect(written.xml == xml, sourceLocation: sourceLocation)
        #expect(written[dynamicMember: key] == value, sourceLocation: sourceLocation)
        #expect(written.has(key), sourceLocation: sourceLocation)

        do {
            var read = try View(parsing: xml)
            #expect(read[dynamicMember: key] == value, sourceLocation: sourceLocation)
            read[dynamicMember: key] = value
            #expect(read.xml == xml, "writing the same value again changed it", sourceLocation: sourceLocation)
            read[dynamicMember: key] = nothing
            #expect(read.xml == View().xml, "taking it out leaves something", sourceLocation: sourceLocation)
            #expect(read[dynamicMember: key] == nothing, sourceLocation: sourceLocation)
        } catch {
            Issue.record(error, sourceLocation: sourceLocation)
        }
        written.remove(key)
        #expect(!written.has(key), sourceLocation: sourceLocation)
    }

    /// A row about a nested view: a view with a mark of its own has to arrive, under the name that the place wants.
    mutating func nested<Child: ElementView>(
        _ key: KeyPath<View.Fields, Nested<Child>>, _ xml: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        row(key, Child.marked(as: View.fields[keyPath: key]), xml, sourceLocation: sourceLocation)
    }

    /// A row about a nested view that may be empty.
    mutating func nested<Child: ElementView>(
        _ key: KeyPath<View.Fields, OptionalNested<Child>>, _ xml: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        row(key, Child.marked(as: View.fields[keyPath: key]), xml, sourceLocation: sourceLocation)
        var empty = View()
        empty[dynamicMember: key] = Child()
        #expect(empty[dynamicMember: key] != nil, "an empty one is not kept", sourceLocation: sourceLocation)
    }

    /// A row about a list of nested views.
    mutating func nested<Child: ElementView>(
        _ key: KeyPath<View.Fields, NestedList<Child>>, _ xml: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let child = Child.marked(as: View.fields[keyPath: key])
        row(key, [child, child], xml, sourceLocation: sourceLocation)
    }
}

extension ElementView {
    /// A view with a mark, whose element has the name that a field's place wants.
    fileprivate static func marked(as field: some ViewField) -> Self {
        let step = field.path.description.split(separator: "/").last.map { $0.prefix { $0 != "[" } } ?? ""
        var view = Self()
        if !step.isEmpty { view.element.name = String(step) }
        if let condition = field.path.description.split(separator: "'").dropFirst().first,
            field.path.description.hasSuffix("]")
        {
            view.element["name"] = String(condition)
        }
        view.element["mark"] = "1"
        return view
    }
}

/// The fields of a view, as reflection tells them.
enum FieldList {
    struct Declared {
        let label: String
        let identity: String
    }

    static func of(_ fields: some Sendable) -> [Declared] {
        Mirror(reflecting: fields).children.compactMap { child in
            guard let label = child.label, let field = child.value as? any ViewField else { return nil }
            return Declared(label: label, identity: identity(field))
        }
    }

    /// What tells a field from others of its view: its place and its kind.
    static func identity(_ field: any ViewField) -> String { "\(field.path) \(type(of: field))" }
}
