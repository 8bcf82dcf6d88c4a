import XMLTree

/// A document as people read it: passwords are blanked.
enum DocumentText {
    static func lines(of element: Element) -> [String] {
        blanked(element).xml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func blanked(_ element: Element) -> Element {
        var copy = element
        if copy["passwd"] != nil { copy["passwd"] = "*" }
        for (place, node) in copy.children.enumerated() {
            if case .element(let child) = node { copy.children[place] = .element(blanked(child)) }
        }
        return copy
    }
}
