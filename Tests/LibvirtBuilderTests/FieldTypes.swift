import LibvirtConfig

/// Every view that can stand in a document, found through the types of the fields, without any document.
struct FieldTypes {
    /// One field of a view.
    struct Place: Hashable {
        let view: String
        let path: String
    }

    /// The fields that hold no view, and those that do.
    private(set) var leaves: Set<Place> = []
    private(set) var branches: Set<Place> = []
    private var visited: Set<String> = []

    init(below root: any ElementView.Type) { visit(root) }

    private mutating func visit<View: ElementView>(_ view: View.Type) {
        guard visited.insert("\(view)").inserted else { return }
        for child in Mirror(reflecting: View.fields).children {
            if let field = child.value as? any ViewField { visit(field, in: "\(view)") }
        }
    }

    private mutating func visit<Field: ViewField>(_ field: Field, in view: String) {
        let place = Place(view: view, path: field.path.description)
        let content = Field.Content.self
        if let view = content as? any ElementView.Type ?? (content as? any HoldsView.Type)?.view {
            branches.insert(place)
            visit(view)
        } else {
            leaves.insert(place)
        }
    }
}

/// What a field holds when it holds views, or a view or nothing.
protocol HoldsView {
    static var view: any ElementView.Type { get }
}

extension Optional: HoldsView where Wrapped: ElementView {
    static var view: any ElementView.Type { Wrapped.self }
}

extension Array: HoldsView where Element: ElementView {
    static var view: any ElementView.Type { Element.self }
}
