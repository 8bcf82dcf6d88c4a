import LibvirtConfig
public import XMLTree

/// A place in a document as changes name it: `driver/@cache`, `os/boot[2]/@dev`, `cputune/vcpupin[@vcpu='1']/@cpuset`.
public struct ElementPlace: Hashable, Sendable {
    private struct Step: Hashable, Sendable {
        let name: String
        /// The attribute that the element must have, or its number among those of that name, from 1.
        var condition: (name: String, value: String)?
        var number = 1

        static func == (left: Step, right: Step) -> Bool { left.text == right.text }
        func hash(into hasher: inout Hasher) { hasher.combine(text) }
        private var text: String { "\(name)[\(number)][\(condition?.name ?? "")=\(condition?.value ?? "")]" }
    }

    private var steps: [Step] = []
    private var attribute: String?

    /// Takes a path apart; nil when it is none.
    public init?(_ path: String) {
        for part in Self.parts(of: path) {
            if part.hasPrefix("@") {
                guard attribute == nil, part.count > 1 else { return nil }
                attribute = String(part.dropFirst())
                continue
            }
            let pieces = part.split(separator: "[").map { $0.hasSuffix("]") ? $0.dropLast() : $0 }
            guard attribute == nil, let name = pieces.first, !name.isEmpty else { return nil }
            var step = Step(name: String(name))
            for piece in pieces.dropFirst() {
                if let number = Int(piece), number > 0 {
                    step.number = number
                } else {
                    let sides = piece.split(separator: "=", maxSplits: 1)
                    guard sides.count == 2, sides[0].hasPrefix("@") else { return nil }
                    let value = sides[1].filter { $0 != "'" && $0 != "\"" }
                    step.condition = (String(sides[0].dropFirst()), String(value))
                }
            }
            steps.append(step)
        }
        guard !steps.isEmpty || attribute != nil else { return nil }
    }

    /// Splits at slashes, except at those inside brackets.
    private static func parts(of path: String) -> [Substring] {
        var depth = 0
        return path.split { character in
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            return character == "/" && depth == 0
        }
    }

    /// The value there; nil where there is none.
    public func value(in element: Element) -> String? {
        var place = element
        for step in steps {
            guard let index = Self.index(of: step, in: place), case .element(let child) = place.children[index] else {
                return nil
            }
            place = child
        }
        return attribute.map { place[$0] } ?? place.text
    }

    /// Puts a value there; nil takes it out, together with the elements that are left with nothing. Missing elements are
    /// made in the order in which libvirt writes them.
    /// - Parameter unit: what the element's attribute `unit` says of the value; nil leaves it.
    public func set(_ value: String?, unit: String? = nil, in element: inout Element) {
        write(value, unit, steps[...], &element, isRoot: true)
    }

    private func write(
        _ value: String?, _ unit: String?, _ rest: ArraySlice<Step>, _ element: inout Element, isRoot: Bool = false
    ) {
        guard let step = rest.first else {
            if let attribute { element[attribute] = value } else { element.replaceText(value == "" ? nil : value) }
            if attribute == nil, let unit { element["unit"] = unit }
            return
        }
        let isLast = rest.count == 1 && attribute == nil
        if let index = Self.index(of: step, in: element), case .element(var child) = element.children[index] {
            if value == nil, isLast, child.elements.isEmpty { return element.removeChild(at: index) }
            write(value, unit, rest.dropFirst(), &child)
            if value == nil, child.isEmpty(but: step.condition?.name) {
                element.removeChild(at: index)
            } else {
                element.children[index] = .element(child)
            }
        } else if value != nil {
            let names = step.name.split(separator: ":")
            var child = Element(String(names.last ?? ""), prefix: names.count == 2 ? String(names[0]) : nil)
            if let condition = step.condition { child[condition.name] = condition.value }
            write(value, unit, rest.dropFirst(), &child)
            element.insertChild(child, order: isRoot ? Self.order(in: element) : [])
        }
    }

    /// The order in which libvirt writes the children.
    private static func order(in element: Element) -> [String] {
        switch element.name {
        case "domain": DomainConfig.childOrder
        case "disk": DiskConfig.childOrder
        case "interface": InterfaceConfig.childOrder
        default: []
        }
    }

    private static func index(of step: Step, in element: Element) -> Int? {
        var number = 0
        return element.children.firstIndex { node in
            guard case .element(let child) = node, child.qualifiedName == step.name || child.name == step.name,
                step.condition.map({ child[$0.name] == $0.value }) ?? true
            else { return false }
            number += 1
            return number == step.number
        }
    }
}

extension Element {
    /// Whether nothing is in it but what it is found by.
    fileprivate func isEmpty(but attribute: String?) -> Bool {
        attributes.allSatisfy { $0.name == attribute } && elements.isEmpty && text.trimmingBlanks.isEmpty
    }
}
