import CLibxml2
import Synchronization

/// A RelaxNG schema, such as those of libvirt's documents in `/usr/share/libvirt/schemas`.
///
/// Any thread; validations with one schema take turns.
public final class Schema: Sendable {
    /// libxml2's compiled schema. It is only read after it was made, and only within the lock.
    private struct Compiled: @unchecked Sendable {
        let pointer: xmlRelaxNGPtr
    }

    private let compiled: Mutex<Compiled>

    /// Reads and compiles a schema. It may include other files of the same folder and nothing else; it takes 20 to 100 ms
    /// for libvirt's domain schema.
    public init(file path: String) throws(SchemaError) {
        try Self.checkIncludes(path)
        let reports = SchemaReports()
        let pointer = withExtendedLifetime(reports) { () -> xmlRelaxNGPtr? in
            guard let context = xmlRelaxNGNewParserCtxt(path) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(context) }
            xmlRelaxNGSetParserStructuredErrors(context, SchemaReports.receive, reports.handle)
            return xmlRelaxNGParse(context)
        }
        guard let pointer else {
            throw SchemaError(file: path, message: reports.violations.first?.message ?? "it is not a schema")
        }
        compiled = Mutex(Compiled(pointer: pointer))
    }

    deinit { compiled.withLock { xmlRelaxNGFree($0.pointer) } }

    /// What is wrong with a document, from its beginning to its end; empty when the schema allows it.
    ///
    /// Throws when the text is no document at all, as `Element(parsing:)` does.
    public func violations(in text: String) throws(ParseError) -> [SchemaViolation] {
        var text = text
        let result: Result<[SchemaViolation], ParseError> = text.withUTF8 { bytes in
            Result { () throws(ParseError) in
                try SafeParser.withDocument(UnsafeRawBufferPointer(bytes)) { document in
                    compiled.withLock { violations(in: document, schema: $0.pointer) }
                }
            }
        }
        return try result.get()
    }

    private func violations(in document: xmlDocPtr, schema: xmlRelaxNGPtr) -> [SchemaViolation] {
        guard let context = xmlRelaxNGNewValidCtxt(schema) else {
            return [SchemaViolation(message: "There is no memory to check the document", line: nil)]
        }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        let reports = SchemaReports()
        return withExtendedLifetime(reports) {
            xmlRelaxNGSetValidStructuredErrors(context, SchemaReports.receive, reports.handle)
            let verdict = xmlRelaxNGValidateDoc(context, document)
            if verdict != 0, reports.violations.isEmpty {
                return [SchemaViolation(message: "The schema does not allow the document", line: nil)]
            }
            return verdict == 0 ? [] : reports.violations
        }
    }

    /// Looks at every file that a schema would make libxml2 open, since libxml2 would follow any address.
    private static func checkIncludes(_ path: String) throws(SchemaError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        var left = [path]
        var seen: Set<String> = []
        while let file = left.popLast() {
            guard seen.insert(file).inserted else { continue }
            let root: Element
            do { root = try Element(contentsOf: file) } catch { throw SchemaError(file: file, message: "\(error)") }
            for href in root.schemaReferences {
                guard !href.contains("/"), !href.contains(":"), !href.contains("%") else {
                    throw SchemaError(file: file, message: "it refers to \(href), which is not in its folder")
                }
                left.append(folder + href)
            }
        }
    }
}

extension Element {
    /// The files that an element of a schema refers to.
    fileprivate var schemaReferences: [String] {
        let own = name == "include" || name == "externalRef" ? self["href"].map { [$0] } ?? [] : []
        return elements.reduce(own) { $0 + $1.schemaReferences }
    }
}
