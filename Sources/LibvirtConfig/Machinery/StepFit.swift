import XMLTree

/// Tells which children of an element a step of a path leads to.
struct StepFit {
    private let step: FieldPath.Step
    /// The namespaces that the parent declares, by the names of the attributes; looked up once for all children.
    private let declared: [String: String]

    init(_ step: FieldPath.Step, within parent: Element) {
        self.step = step
        let attributes = step.namespace == nil ? [] : parent.attributes
        declared = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
    }

    func takes(_ child: Element) -> Bool {
        guard child.name == step.name else { return false }
        if let condition = step.condition, child[condition.attribute] != condition.value { return false }
        guard let namespace = step.namespace else { return child.prefix == nil }
        let declaration = child.prefix.map { "xmlns:\($0)" } ?? "xmlns"
        // A prefix that is declared further up is libvirt's own spelling of it.
        let uri = child[declaration] ?? declared[declaration]
        return uri.map { $0 == namespace.uri } ?? (child.prefix == namespace.prefix)
    }
}
