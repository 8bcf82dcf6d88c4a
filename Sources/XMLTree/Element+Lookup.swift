extension Element {
    /// The elements inside, in order, without text and comments.
    public var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first element inside with that name, whatever its prefix; nil if there is none.
    public func child(_ name: String) -> Element? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    /// Every element inside with that name, whatever its prefix.
    public func children(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// Every element at the end of a path of names below this element, such as `devices/disk`.
    public func all(_ path: String) -> [Element] {
        path.split(separator: "/").reduce([self]) { found, step in found.flatMap { $0.children(String(step)) } }
    }

    /// The first element at the end of a path of names below this element; nil if there is none.
    public func path(_ path: String) -> Element? {
        search(path.split(separator: "/")[...])
    }

    private func search(_ steps: ArraySlice<Substring>) -> Element? {
        guard let step = steps.first else { return self }
        for case .element(let element) in children where element.name == step {
            if let found = element.search(steps.dropFirst()) { return found }
        }
        return nil
    }

    /// The value of an attribute, by its name as written; nil if there is none.
    public func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Reads and writes an attribute; nil removes it.
    public subscript(name: String) -> String? {
        get { attribute(name) }
        set {
            guard let index = attributes.firstIndex(where: { $0.name == name }) else {
                guard let newValue else { return }
                // Declarations of namespaces stay last, as the parser puts them and libvirt writes them.
                let end = attributes.endIndex
                let place = name.isDeclaration ? end : attributes.firstIndex { $0.name.isDeclaration } ?? end
                attributes.insert(Attribute(name, newValue), at: place)
                return
            }
            if let newValue { attributes[index].value = newValue } else { attributes.remove(at: index) }
        }
    }

    /// The text directly inside, joined; elements and comments are left out.
    public var text: String {
        var result = ""
        for child in children {
            switch child {
            case .text(let text), .cdata(let text): result += text
            case .element, .comment, .instruction: break
            }
        }
        return result
    }
}

extension String {
    /// Whether an attribute of this name declares a namespace.
    fileprivate var isDeclaration: Bool { self == "xmlns" || hasPrefix("xmlns:") }
}
