import XMLTree

extension Element {
    /// Puts an element among the children: before the first that comes later in the order, else at the end. In an
    /// indented document it gets a line of its own.
    mutating func insertChild(_ child: Element, order: [String]) {
        insertChild(child, at: place(of: child.name, order: order))
    }

    /// Puts an element right before the child with that index, which is an element or the end of the element's line.
    mutating func insertChild(_ child: Element, at index: Int) {
        guard let indentation else {
            children.insert(.element(child), at: min(index, children.count))
            return
        }
        // The white space before an element belongs to it: it stays at its left, and the new one brings its own.
        var index = min(index, children.count)
        if index > 0, case .text(let text) = children[index - 1], text.isWhiteSpace { index -= 1 }
        children.insert(contentsOf: [.text(indentation), .element(child)], at: index)
    }

    /// Puts an element right after the child with that index.
    mutating func insertChild(_ child: Element, after index: Int) {
        let next = index + 1
        if let indentation {
            children.insert(contentsOf: [.text(indentation), .element(child)], at: next)
        } else {
            children.insert(.element(child), at: next)
        }
    }

    /// Takes out a child together with the line it stood on.
    mutating func removeChild(at index: Int) {
        children.remove(at: index)
        guard index > 0, case .text(let text) = children[index - 1], text.isWhiteSpace else { return }
        let isLast = !children[index...].contains { if case .text = $0 { false } else { true } }
        let isOnly = isLast && !children[..<index].contains { if case .text = $0 { false } else { true } }
        if isOnly {
            children.removeAll { if case .text(let text) = $0 { text.isWhiteSpace } else { false } }
        } else {
            // The line break before the end tag stays, not the one before the child.
            children.remove(at: index - 1)
        }
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
