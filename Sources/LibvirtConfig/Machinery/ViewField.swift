public import XMLTree

/// How one field of a view is read from its element and written into it.
public protocol ViewField: Sendable {
    /// What the field holds: an optional value, a nested view or a list.
    associatedtype Content

    /// Where the field stands, from the view's element.
    var path: FieldPath { get }

    /// The content as the element has it.
    func read(from element: Element) -> Content

    /// Puts the content into the element, or takes it out when there is none.
    ///
    /// `order` are the names of the element's children in the order they should stand in.
    func write(_ content: Content, to element: inout Element, order: [String])

    /// Takes the field's elements, with everything in them, or its attribute out of the element.
    func remove(from element: inout Element)
}

extension ViewField {
    /// Takes out what the path leads to.
    public func remove(from element: inout Element) { element.removeAll(path) }
}
