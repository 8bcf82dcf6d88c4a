public import XMLTree

/// A view of an element further inside. It reads as an empty view when there is no such element; the element is made
/// when something is put into it, and goes when the last thing is taken out.
public struct Nested<View: ElementView>: ViewField {
    /// Where the element stands.
    public let path: FieldPath

    /// A view of the first element at the end of the path.
    @inline(never) public init(_ path: FieldPath) { self.path = path }

    /// The view, empty when there is no such element.
    public func read(from element: Element) -> View {
        let made = path.steps.last.map { Element($0) } ?? Element(View.elementName)
        return View(element: element.descendant(path.steps[...]) ?? made)
    }

    /// Puts the view's element in place.
    public func write(_ content: View, to element: inout Element, order: [String]) {
        let named = path.steps.last.map { content.element.named(by: $0) } ?? content.element
        let isNothing = path.steps.last.map { named.isBlank(for: $0) } ?? named.isBlank
        element.update(path.steps[...], creating: !isNothing, order: order) { $0 = named }
    }
}

/// A view of an element whose being there says something, even when it is empty; nil when there is none.
public struct OptionalNested<View: ElementView>: ViewField {
    /// Where the element stands.
    public let path: FieldPath

    /// A view of the first element at the end of the path.
    @inline(never) public init(_ path: FieldPath) { self.path = path }

    /// The view; nil when there is no such element.
    public func read(from element: Element) -> View? {
        element.descendant(path.steps[...]).map { View(element: $0) }
    }

    /// Puts the view's element in place, or takes it out.
    public func write(_ content: View?, to element: inout Element, order: [String]) {
        guard let content else { return element.removeAll(path) }
        NestedList<View>(path).write(
            [content] + element.descendants(path).dropFirst().map { View(element: $0) },
            to: &element, order: order)
    }
}
