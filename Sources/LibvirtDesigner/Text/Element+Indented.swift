import XMLTree

extension Element {
    /// The element with its children on lines of their own, two blanks deeper at each level, as libvirt writes it.
    func indented(depth: Int = 0) -> Element {
        guard !elements.isEmpty else { return self }
        var copy = self
        copy.children = []
        let line = "\n" + String(repeating: "  ", count: depth + 1)
        for case .element(let child) in children {
            copy.children.append(.text(line))
            copy.children.append(.element(child.indented(depth: depth + 1)))
        }
        copy.children.append(.text("\n" + String(repeating: "  ", count: depth)))
        return copy
    }
}
