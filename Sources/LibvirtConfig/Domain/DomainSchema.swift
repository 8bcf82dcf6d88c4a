public import XMLTree

/// libvirt's own RelaxNG schema of domain documents, which its client library brings along.
public enum DomainSchema {
    /// What the schema does not allow in a document, from its beginning to its end.
    ///
    /// Nil where there is no schema, or when the text is no document. 20 to 100 ms at the first call; any thread.
    public static func violations(in text: String) -> [SchemaViolation]? {
        guard let schema else { return nil }
        return try? schema.violations(in: text)
    }

    private static let schema = try? Schema(file: "/usr/share/libvirt/schemas/domain.rng")
}
