extension Element {
    /// The element with every child on a line of its own, two blanks further in at each level, as libvirt writes.
    ///
    /// Elements that hold text other than white space stay as they are, with everything inside them.
    public var indented: Element { indented(level: 0) }

    private func indented(level: Int) -> Element {
        var result = self
        let content = children.filter { if case .text(let text) = $0 { !text.isBlank } else { true } }
        let isMixed = content.contains {
            switch $0 {
            case .text, .cdata: true
            case .element, .comment, .instruction: false
            }
        }
        guard !isMixed else { return self }
        // Blanks that are all there is may be meant.
        guard !content.isEmpty else { return self }
        result.children = []
        let margin = "\n" + String(repeating: "  ", count: level + 1)
        for child in content {
            result.children.append(.text(margin))
            if case .element(let element) = child {
                result.children.append(.element(element.indented(level: level + 1)))
            } else {
                result.children.append(child)
            }
        }
        result.children.append(.text("\n" + String(repeating: "  ", count: level)))
        return result
    }
}

extension String {
    fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
}
