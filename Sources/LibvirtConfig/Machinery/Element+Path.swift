import XMLTree

extension Element {
    /// The element at the end of the path's steps: the first that fits at each step.
    func descendant(_ steps: ArraySlice<FieldPath.Step>) -> Element? {
        guard let step = steps.first else { return self }
        let fit = StepFit(step, within: self)
        for case .element(let child) in children where fit.takes(child) { return child.descendant(steps.dropFirst()) }
        return nil
    }

    /// Every element at the end of the path's steps; only the last step takes more than the first that fits.
    func descendants(_ path: FieldPath) -> [Element] {
        guard let last = path.steps.last else { return [self] }
        guard let parent = descendant(path.steps.dropLast()) else { return [] }
        let fit = StepFit(last, within: parent)
        return parent.children.compactMap { node in
            if case .element(let child) = node, fit.takes(child) { child } else { nil }
        }
    }

    /// Whether the path leads to an element, or to an attribute that is there.
    func contains(_ path: FieldPath) -> Bool {
        guard let found = descendant(path.steps[...]) else { return false }
        if path.description.isEmpty { return !isBlank }
        return path.attribute.map { found[$0] != nil } ?? true
    }

    /// Takes out what the path leads to, everywhere, and the elements that this empties.
    mutating func removeAll(_ path: FieldPath) {
        guard let last = path.steps.last else {
            if let attribute = path.attribute { self[attribute] = nil } else { replaceText(nil) }
            return
        }
        if let attribute = path.attribute {
            update(path.steps[...], creating: false, order: []) { $0[attribute] = nil }
        } else {
            update(path.steps.dropLast(), creating: false, order: []) { parent in
                parent.removeChildren(at: parent.indices(fitting: last))
            }
        }
    }

    /// Changes the element at the end of the steps. Missing elements are made first, if wanted; elements that the change
    /// left with nothing in them are taken out again.
    mutating func update(
        _ steps: ArraySlice<FieldPath.Step>, creating: Bool, order: [String], _ change: (inout Element) -> Void
    ) {
        guard let step = steps.first else {
            change(&self)
            return
        }
        let fit = StepFit(step, within: self)
        for index in children.indices {
            guard case .element(var child) = children[index], fit.takes(child) else { continue }
            let wasBlank = child.isBlank(for: step)
            child.update(steps.dropFirst(), creating: creating, order: [], change)
            if child.isBlank(for: step), !wasBlank { removeChild(at: index) } else { children[index] = .element(child) }
            return
        }
        guard creating else { return }
        var child = Element(step).declaring(step.namespace, within: self)
        child.update(steps.dropFirst(), creating: true, order: [], change)
        insertChild(child, order: order)
    }

    /// Whether nothing is in it: no attributes but declarations of namespaces, no elements, no text but white space.
    var isBlank: Bool {
        attributes.allSatisfy { $0.name == "xmlns" || $0.name.hasPrefix("xmlns:") }
            && children.allSatisfy { if case .text(let text) = $0 { text.isWhiteSpace } else { false } }
    }

    /// Whether nothing is in it but what it needs to fit a step.
    func isBlank(for step: FieldPath.Step) -> Bool {
        guard let condition = step.condition, self[condition.attribute] == condition.value else { return isBlank }
        var rest = self
        rest[condition.attribute] = nil
        return rest.isBlank
    }

    /// The same element under the name that a step looks for; some views serve elements of several names.
    func named(by step: FieldPath.Step) -> Element {
        var result = self
        result.name = step.name
        if let condition = step.condition { result[condition.attribute] = condition.value }
        if step.namespace == nil {
            result.prefix = nil
        } else if prefix == nil {
            result.prefix = step.namespace?.prefix
        }
        return result
    }

    /// The same element with the declaration of its namespace, unless the parent is in that too.
    func declaring(_ namespace: Namespace?, within parent: Element) -> Element {
        guard let namespace, prefix == namespace.prefix, parent.prefix != namespace.prefix else { return self }
        var result = self
        result["xmlns:\(namespace.prefix)"] = namespace.uri
        return result
    }

    /// Makes the element that a step looks for.
    init(_ step: FieldPath.Step) {
        self.init(step.name, prefix: step.namespace?.prefix)
        if let condition = step.condition { self[condition.attribute] = condition.value }
    }
}

extension String {
    /// Whether there is nothing to see in it.
    var isWhiteSpace: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }

    /// Without white space at both ends.
    var trimmed: String {
        let isSpace = { (character: Character) in character == " " || character.isNewline || character == "\t" }
        guard let first = first, let last = last, isSpace(first) || isSpace(last) else { return self }
        let head = drop(while: isSpace)
        return String(head.reversed().drop(while: isSpace).reversed())
    }
}

extension Element {
    /// Which children fit a step.
    func indices(fitting step: FieldPath.Step) -> [Int] {
        let fit = StepFit(step, within: self)
        return children.indices.filter { index in
            if case .element(let child) = children[index] { fit.takes(child) } else { false }
        }
    }
}
