import LibvirtConfig
import XMLTree

/// Looks at every field of a view and of all views inside it.
struct FieldWalk {
    /// The fields that the documents say something about that is understood, each as `View.field`.
    private(set) var said: Set<String> = []
    /// Walks through a view of an element.
    mutating func visit<View: ElementView>(_ element: Element, as type: View.Type) { visit(View(element: element)) }

    /// Walks through a view.
    mutating func visit<View: ElementView>(_ view: View) {
        for child in Mirror(reflecting: View.fields).children {
            guard let label = child.label, let field = child.value as? any ViewField else { continue }
            visit(field, "\(View.self).\(label)", in: view)
        }
    }

    private mutating func visit<Field: ViewField>(_ field: Field, _ name: String, in view: some ElementView) {
        var bare = view.element
        field.remove(from: &bare)
        guard bare != view.element else { return }
        let content = field.read(from: view.element)
        if let view = content as? any ElementView {
            visit(view)
        } else if let views = content as? [any ElementView] {
            for view in views { visit(view) }
        } else if Mirror(reflecting: content).children.isEmpty {
            return
        }
        said.insert(name)
    }
}
