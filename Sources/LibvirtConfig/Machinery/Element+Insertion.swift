package import XMLTree

extension Element {
    /// Puts an element among the children: before the first that comes later in the order, else at the end. In an
    /// indented document it gets a line of its own. Gives its index.
    @discardableResult package mutating func insertChild(_ child: Element, order: [String]) -> Int {
        insertChild(child, at: place(of: child.name, order: order))
    }

    /// Puts an element right before the child with that index, which is an element or the end of the element's line.
    /// Gives its index.
    @discardableResult mutating func insertChild(_ child: Element, at index: Int) -> Int {
        var index = min(index, children.count)
        guard let indentation else {
            children.insert(.element(child), at: index)
            return index
        }
        // The white space before an element belongs to it: it stays at its left, and the new one brings its own.
        if index > 0, children[index - 1].isWhiteSpace { index -= 1 }
        children.insert(contentsOf: [.text(indentation), .element(child)], at: index)
        return index + 1
    }

    /// Puts elements right after the child with that index, in one walk.
    mutating func insertChildren(_ new: some Collection<Element>, after index: Int) {
        if let indentation {
            children.insert(contentsOf: new.flatMap { [.text(indentation), .element($0)] }, at: index + 1)
        } else {
            children.insert(contentsOf: new.map { .element($0) }, at: index + 1)
        }
    }

    /// Takes out a child together with the line it stood on.
    package mutating func removeChild(at index: Int) { removeChildren(at: [index]) }

    /// Takes out children together with the lines they stood on, in one walk. The indices ascend.
    mutating func removeChildren(at indices: [Int]) {
        guard let first = indices.first else { return }
        let lines = indices.map { $0 - 1 }.filter { $0 >= 0 && children[$0].isWhiteSpace }
        let gone = Set(indices + lines)
        children = children.indices.filter { !gone.contains($0) }.map { children[$0] }
        // The line break before the end tag stays, not the one before the child; it goes too with the only child.
        let isEmpty = children.allSatisfy { if case .text = $0 { true } else { false } }
        if isEmpty, lines.first == first - 1 { children.removeAll(where: \.isWhiteSpace) }
    }

    /// The line break and the blanks before the first child; nil when the children do not stand on lines of their own.
    private var indentation: String? {
        guard case .text(let text)? = children.first, children.count > 1, text.isWhiteSpace, text.contains("\n") else {
            return nil
        }
        return text
    }

    /// Where a child of that name goes: an index of an element, or the number of children.
    private func place(of name: String, order: [String]) -> Int {
        guard let rank = order.firstIndex(of: name) else { return children.count }
        let later = order[(rank + 1)...]
        let next = children.firstIndex {
            if case .element(let child) = $0 { later.contains(child.name) } else { false }
        }
        return next ?? children.count
    }
}

extension Node {
    /// Whether it is text with nothing to see in it.
    fileprivate var isWhiteSpace: Bool { if case .text(let text) = self { text.isWhiteSpace } else { false } }
}
