import LibvirtConfig
import XMLTree

/// An element as a list of values, each with its place, such as `driver/@cache`. White space, comments, the order of
/// attributes and of children with different names mean nothing.
struct ElementFields: Hashable {
    /// The values by their places.
    private(set) var values: [String: String] = [:]
    /// The places in the document's order.
    private(set) var paths: [String] = []

    /// Takes an element apart; `isLeftOut` says which places are not looked at.
    init(_ element: Element, leavingOut isLeftOut: (String) -> Bool = { _ in false }) {
        add(element, at: "", isLeftOut)
    }

    static func == (left: ElementFields, right: ElementFields) -> Bool { left.values == right.values }

    func hash(into hasher: inout Hasher) { hasher.combine(values) }

    /// Where the second differs from the first, in the order of the documents.
    static func differences(_ old: ElementFields, _ new: ElementFields) -> [(path: String, old: String?, new: String?)]
    {
        let paths = old.paths + new.paths.filter { old.values[$0] == nil }
        return paths.compactMap { path in
            let (before, after) = (old.values[path], new.values[path])
            return before == after ? nil : (path, before, after)
        }
    }

    private mutating func add(_ element: Element, at path: String, _ isLeftOut: (String) -> Bool) {
        if !path.isEmpty, isLeftOut(path) { return }
        let prefix = path.isEmpty ? "" : path + "/"
        if let size = Self.size(element) { return put(size, at: path) }
        for attribute in element.attributes where !attribute.name.hasPrefix("xmlns") {
            let place = "\(prefix)@\(attribute.name)"
            if !isLeftOut(place) { put(attribute.value, at: place) }
        }
        let children = element.elements
        var counts: [String: Int] = [:]
        for child in children {
            let step = Self.key(of: child, in: element).map { "\(child.qualifiedName)[\($0)]" } ?? child.qualifiedName
            let count = counts[step, default: 0] + 1
            counts[step] = count
            add(child, at: prefix + (count == 1 ? step : "\(step)[\(count)]"), isLeftOut)
        }
        let text = children.isEmpty ? element.text.trimmingBlanks : ""
        if !text.isEmpty || (children.isEmpty && element.attributes.isEmpty) { put(text, at: path) }
    }

    private mutating func put(_ value: String, at path: String) {
        if values.updateValue(value, forKey: path) == nil { paths.append(path) }
    }

    /// Sizes are the same in any unit: KiB, as libvirt writes them.
    private static func size(_ element: Element) -> String? {
        let names = ["memory", "currentMemory", "hard_limit", "soft_limit", "swap_hard_limit", "min_guarantee"]
        guard names.contains(element.name), element.elements.isEmpty else { return nil }
        let field = Field.size("x", in: .kib)
        var wrapped = element
        wrapped.name = "x"
        return field.read(from: Element("y", children: [.element(wrapped)])).map { "\($0)" }
    }

    /// What tells children of one name apart where their order means nothing.
    private static func key(of child: Element, in parent: Element) -> String? {
        let attribute: String? =
            switch child.name {
            case "feature", "timer", "entry", "parameter", "channel": "name"
            case "vcpupin", "vcpusched": child.name == "vcpupin" ? "vcpu" : "vcpus"
            case "iothreadpin": "iothread"
            case "cell", "iothread": "id"
            case "vcpu" where parent.name == "vcpus": "id"
            case "memnode": "cellid"
            default: nil
            }
        return attribute.flatMap { name in child[name].map { "@\(name)='\($0)'" } }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingBlanks: String {
        let isBlank = { (character: Character) in character.isWhitespace }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
