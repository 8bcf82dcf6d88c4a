import LibvirtConfig
import Testing
import XMLTree

/// Finds, for every field that can be reached from a valid document, a valid document in which the field says something:
/// the document itself, or one that differs from it in this field alone.
struct SchemaExplorer {
    let schema: Schema
    /// The texts that are tried for a field.
    let samples: FieldSamples
    /// Fields that are not to be tried.
    let leftOut: Set<String>
    /// The fields for which a valid document was found, each as `View.field`.
    private(set) var proven: Set<String> = []
    /// The fields that were reached.
    private(set) var reached: Set<String> = []
    /// How often each field was tried in vain, and each view that is not there.
    private var tries: [String: Int] = [:]
    /// How many documents were checked against the schema.
    private(set) var checks = 0

    /// In how many places a field is tried, so that the search ends soon.
    private static let maximumTries = 3

    init(schema: Schema, samples: FieldSamples, leftOut: Set<String>, proven: Set<String>) {
        self.schema = schema
        self.samples = samples
        self.leftOut = leftOut
        self.proven = proven
    }

    /// Looks at a view and everything inside it. `document` makes the whole document of a changed element of the view;
    /// `isThere` says that the view's own element is part of the valid document. Says whether anything was found.
    @discardableResult mutating func explore<View: ElementView>(
        _ view: View, isThere: Bool, above: [String] = [], document: (Element) -> Element
    ) -> Bool {
        var hasFound = false
        for child in Mirror(reflecting: View.fields).children {
            guard let label = child.label, let field = child.value as? any ViewField else { continue }
            if explore(field, "\(View.self).\(label)", of: view, isThere, above + ["\(View.self)"], document) {
                hasFound = true
            }
        }
        return hasFound
    }

    private mutating func explore<View: ElementView, Field: ViewField>(
        _ field: Field, _ name: String, of view: View, _ isThere: Bool, _ above: [String],
        _ document: (Element) -> Element
    ) -> Bool {
        reached.insert(name)
        guard !leftOut.contains(name) else { return false }
        let content = field.read(from: view.element)
        let isSaid = isThere && says(field, view)
        if isSaid { proven.insert(name) }
        func changed(_ new: Field.Content) -> Element {
            var element = view.element
            field.write(new, to: &element, order: View.childOrder)
            return document(element)
        }
        var hasFound = false
        if let children = Self.views(in: content) {
            if !isSaid {
                guard tries[name, default: 0] < Self.maximumTries else { return false }
                tries[name, default: 0] += 1
            }
            // Views inside: those that are there, or one that is not there yet.
            for (place, child) in children.enumerated() where isSaid || !above.contains("\(type(of: child))") {
                if explore(inside: child, isSaid, above, { changed(Self.replacing(content, place, with: $0)) }) {
                    hasFound = true
                }
            }
            if hasFound { proven.insert(name) }
        } else if !proven.contains(name), tries[name, default: 0] < Self.maximumTries {
            tries[name, default: 0] += 1
            for sample in samples.values(Field.Content.self) where isAllowed(changed(sample)) {
                proven.insert(name)
                hasFound = true
                break
            }
        }
        return hasFound
    }

    private mutating func explore<Child: ElementView>(
        inside child: Child, _ isThere: Bool, _ above: [String], _ document: (any ElementView) -> Element
    ) -> Bool {
        explore(child, isThere: isThere, above: above) { document(Child(element: $0)) }
    }

    private func says<View: ElementView>(_ field: some ViewField, _ view: View) -> Bool {
        var bare = view.element
        field.remove(from: &bare)
        return bare != view.element
    }

    private mutating func isAllowed(_ document: Element) -> Bool {
        checks += 1
        return (try? schema.violations(in: document.xml).isEmpty) ?? false
    }

    /// The views in a field's content, a new one where there is none; nil for contents of another kind.
    private static func views<Content>(in content: Content) -> [any ElementView]? {
        if let type = Content.self as? any ViewContent.Type { return type.views(in: content) }
        return (content as? any ElementView).map { [$0] }
    }

    private static func replacing<Content>(_ content: Content, _ place: Int, with view: any ElementView) -> Content {
        if let type = Content.self as? any ViewContent.Type { return type.replacing(content, place, with: view) }
        return view as? Content ?? content
    }
}

/// An optional view or a list of views.
protocol ViewContent {
    /// The views in it; a new one where there is none.
    static func views(in content: Any) -> [any ElementView]
    /// The content with another view in that place.
    static func replacing<Content>(_ content: Content, _ place: Int, with view: any ElementView) -> Content
}

extension Optional: ViewContent where Wrapped: ElementView {
    static func views(in content: Any) -> [any ElementView] { [content as? Wrapped ?? Wrapped()] }

    static func replacing<Content>(_ content: Content, _ place: Int, with view: any ElementView) -> Content {
        view as? Content ?? content
    }
}

extension Array: ViewContent where Element: ElementView {
    static func views(in content: Any) -> [any ElementView] {
        guard let list = content as? [Element], !list.isEmpty else { return [Element()] }
        return list
    }

    static func replacing<Content>(_ content: Content, _ place: Int, with view: any ElementView) -> Content {
        guard var list = content as? [Element], let view = view as? Element else { return content }
        if list.indices.contains(place) { list[place] = view } else { list.append(view) }
        return list as? Content ?? content
    }
}
