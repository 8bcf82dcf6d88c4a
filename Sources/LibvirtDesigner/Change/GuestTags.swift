import LibvirtConfig
public import XMLTree

/// Words by which guests are grouped, kept in the guest's metadata: `<tags xmlns="…"><tag>prod</tag></tags>`.
public enum GuestTags {
    /// The namespace of the element that is written.
    public static let namespace = "urn:virt-tui:tags:1.0"
    private static let prefix = "virttui-tags"

    /// The tags of a domain document, of other programs too that keep them so; in their order, each once.
    public static func tags(of document: Element) -> [String] {
        var seen: Set<String> = []
        return elements(of: document).flatMap { $0.children("tag") }.map { $0.text.trimmingBlanks }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Adds tags, and takes tags away wherever they are kept.
    /// - Throws: that a tag is no word.
    public static func change(
        adding: [String], removing: [String], in document: inout Element
    ) throws(GuestChangeError) {
        for tag in adding + removing where tag.isEmpty || tag.contains(where: { $0.isWhitespace || $0 == "," }) {
            throw GuestChangeError("a tag is one word, without commas, and not \"\(tag)\"")
        }
        var metadata = document.child("metadata") ?? Element("metadata")
        for index in metadata.children.indices {
            guard case .element(var list) = metadata.children[index], list.name == "tags" else { continue }
            for place in list.children.indices.reversed() {
                // With the last tag its line goes too.
                guard place < list.children.count, case .element(let tag) = list.children[place], tag.name == "tag",
                    removing.contains(tag.text.trimmingBlanks)
                else { continue }
                list.removeChild(at: place)
            }
            metadata.children[index] = .element(list)
        }
        let known = Set(tags(of: document)).subtracting(removing)
        let new = adding.filter { !known.contains($0) && !removing.contains($0) }
        metadata = with(new, in: metadata)
        for index in metadata.children.indices.reversed() {
            guard index < metadata.children.count else { continue }
            if case .element(let list) = metadata.children[index], isOwn(list), list.elements.isEmpty {
                metadata.removeChild(at: index)
            }
        }
        document.replace(metadata)
    }

    private static func with(_ tags: [String], in metadata: Element) -> Element {
        guard !tags.isEmpty else { return metadata }
        var result = metadata
        let index = result.children.firstIndex { if case .element(let child) = $0 { isOwn(child) } else { false } }
        var list = Element("tags", prefix: prefix)
        list["xmlns:\(prefix)"] = namespace
        if let index, case .element(let old) = result.children[index] { list = old }
        for tag in tags {
            list.insertChild(Element("tag", prefix: list.prefix, children: [.text(tag)]), order: [])
        }
        if let index {
            result.children[index] = .element(list)
        } else {
            result.insertChild(list, order: [])
        }
        return result
    }

    private static func elements(of document: Element) -> [Element] {
        document.child("metadata")?.elements.filter { $0.name == "tags" } ?? []
    }

    private static func isOwn(_ element: Element) -> Bool {
        element.name == "tags" && element.attributes.contains { $0.value == namespace }
    }
}

extension Element {
    /// Puts the metadata into a domain document; without anything in them they go.
    fileprivate mutating func replace(_ metadata: Element) {
        let index = children.firstIndex {
            if case .element(let child) = $0 { child.name == "metadata" } else { false }
        }
        if let index {
            if metadata.elements.isEmpty { removeChild(at: index) } else { children[index] = .element(metadata) }
        } else if !metadata.elements.isEmpty {
            insertChild(metadata, order: DomainConfig.childOrder)
        }
    }
}
