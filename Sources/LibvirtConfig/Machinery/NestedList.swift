public import XMLTree

/// Views of every element at the end of a path, in the document's order.
public struct NestedList<View: ElementView>: ViewField {
    /// Where the elements stand.
    public let path: FieldPath

    /// Views of every element at the end of the path.
    @inline(never) public init(_ path: FieldPath) { self.path = path }

    /// The views; empty when there is no such element.
    public func read(from element: Element) -> [View] { element.descendants(path).map { View(element: $0) } }

    /// Puts the views' elements in place. Elements that stay the same stay where they are, also among others.
    public func write(_ content: [View], to element: inout Element, order: [String]) {
        let step = path.steps.last
        element.replace(
            path, with: content.map { view in step.map { view.element.named(by: $0) } ?? view.element }, order: order)
    }
}

/// The values of every element, or of an attribute of every element, at the end of a path, in the document's order.
public struct FieldList<Value: FieldValue>: ViewField {
    /// Where the values stand.
    public let path: FieldPath

    /// The texts of every element, or the values of the attribute of every element, at the end of the path.
    @inline(never) public init(_ path: FieldPath) { self.path = path }

    /// The values; those that cannot be understood are left out.
    public func read(from element: Element) -> [Value] {
        element.descendants(path).compactMap { self.text(of: $0).flatMap { Value(fieldText: $0) } }
    }

    /// Puts the values in place; an element that holds the same value as before stays as it is.
    public func write(_ content: [Value], to element: inout Element, order: [String]) {
        var old: [Value: ArraySlice<Element>] = [:]
        for found in element.descendants(path) {
            if let value = text(of: found).flatMap({ Value(fieldText: $0) }) { old[value, default: []].append(found) }
        }
        let new = content.map { value in
            if let same = old[value]?.popFirst() { return same }
            var made = path.steps.last.map { Element($0) } ?? Element("")
            if let attribute = path.attribute {
                made[attribute] = value.fieldText
            } else {
                made.replaceText(value.fieldText)
            }
            return made
        }
        element.replace(path, with: new, order: order)
    }

    /// Takes out every element at the end of the path.
    public func remove(from element: inout Element) { write([], to: &element, order: []) }

    private func text(of element: Element) -> String? { path.attribute.map { element[$0] } ?? element.text }
}

extension Element {
    /// Makes the elements at the end of the path exactly these. The same ones at the start and at the end of the list are
    /// not touched.
    fileprivate mutating func replace(_ path: FieldPath, with new: [Element], order: [String]) {
        guard let last = path.steps.last else { return }
        let old = descendants(path)
        guard old != new else { return }
        let same = zip(old, new).prefix { $0 == $1 }.count
        let tail = min(
            zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - same)
        let parentOrder = path.steps.count == 1 ? order : []
        update(path.steps.dropLast(), creating: !new.isEmpty, order: order) { parent in
            let places = parent.indices(fitting: last)
            guard places.count == old.count else { return }
            let changed = places[same..<(places.count - tail)]
            let inserted = new[same..<(new.count - tail)].map { $0.declaring(last.namespace, within: parent) }
            for (place, element) in zip(changed, inserted) { parent.children[place] = .element(element) }
            parent.removeChildren(at: Array(changed.dropFirst(inserted.count)))
            var further = inserted.dropFirst(changed.count)
            guard let first = further.first else { return }
            let anchor: Int
            if let before = places[..<(same + changed.count)].last {
                anchor = before
            } else {
                further.removeFirst()
                anchor =
                    places.first.map { parent.insertChild(first, at: $0) }
                    ?? parent.insertChild(first, order: parentOrder)
            }
            parent.insertChildren(further, after: anchor)
        }
    }
}
