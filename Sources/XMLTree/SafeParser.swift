import CLibxml2

/// The one way in which libxml2 is given a document of ours to parse.
enum SafeParser {
    /// Parses a document and gives it to `body` for as long as that runs. Nothing is read but `bytes`, whatever they say.
    static func withDocument<Result>(
        _ bytes: UnsafeRawBufferPointer, _ body: (xmlDocPtr) throws(ParseError) -> Result
    ) throws(ParseError) -> Result {
        guard bytes.count <= Element.maximumBytes else {
            throw ParseError(
                reason: .tooLarge, message: "it is larger than \(Element.maximumBytes >> 20) MiB", line: nil,
                column: nil)
        }
        try DocumentLimits.check(bytes)
        _ = initialized
        guard let context = xmlNewParserCtxt() else {
            throw ParseError(reason: .malformed, message: "there is no memory to parse it", line: nil, column: nil)
        }
        defer { xmlFreeParserCtxt(context) }
        // A document type is refused where it begins, so that no entity in it is ever looked at.
        context.pointee._private = nil
        context.pointee.sax?.pointee.internalSubset = { context, _, _, _ in
            guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            let input = context.pointee.input?.pointee
            let mark = Mark(line: Int(input?.line ?? 0), column: Int(input?.col ?? 0))
            context.pointee._private = UnsafeMutableRawPointer(bitPattern: mark.packed)
            xmlStopParser(context)
        }
        let document = xmlCtxtReadMemory(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
            clibxml2_safe_options())
        defer { xmlFreeDoc(document) }
        // A stopped parser hands out what it has.
        guard context.pointee._private == nil, let document else { throw ParseError(context) }
        return try body(document)
    }

    /// libxml2 must be set up once before threads use it.
    private static let initialized: Void = xmlInitParser()
}

/// What libxml2 says by itself.
public enum XMLMessages {
    /// Keeps libxml2 from printing to standard error, which may be the screen that is being drawn on.
    ///
    /// Other libraries in the process, libvirt among them, use libxml2 too. For programs, not for libraries: it is the
    /// whole process's setting (`xmlThrDefSetGenericErrorFunc`). Main thread, before any other begins.
    public static func silence() { clibxml2_silence() }
}

/// Where parsing was stopped, packed into the one word that libxml2 keeps for us. Never zero.
private struct Mark {
    let line: Int
    let column: Int

    init(line: Int, column: Int) {
        self.line = min(max(line, 1), 1 << 30)
        self.column = min(max(column, 1), (1 << 30) - 1)
    }

    init(packed: UInt) { self.init(line: Int(packed >> 30), column: Int(packed & ((1 << 30) - 1))) }

    var packed: UInt { UInt(line) << 30 | UInt(column) }
}

extension ParseError {
    fileprivate init(_ context: xmlParserCtxtPtr) {
        if let packed = context.pointee._private {
            let mark = Mark(packed: UInt(bitPattern: packed))
            self.init(
                reason: .documentType, message: "it declares a document type, which no libvirt document does",
                line: mark.line, column: mark.column)
            return
        }
        guard let error = xmlCtxtGetLastError(context) else {
            self.init(reason: .malformed, message: "it is not well-formed", line: nil, column: nil)
            return
        }
        let report = error.pointee
        let words = report.message.map { String(cString: $0) } ?? "it is not well-formed"
        let message = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let reason: Reason
        switch report.code {
        case Int32(bitPattern: XML_ERR_DOCUMENT_EMPTY.rawValue): reason = .empty
        case _ where message.hasPrefix("Excessive depth"): reason = .tooDeep
        default: reason = .malformed
        }
        self.init(
            reason: reason,
            message: reason == .tooDeep
                ? Self.depthMessage : message.hasSuffix(".") ? String(message.dropLast()) : message,
            line: report.line > 0 ? Int(report.line) : nil, column: report.int2 > 0 ? Int(report.int2) : nil)
    }

    static var depthMessage: String { "its elements are nested deeper than \(Element.maximumDepth)" }
}
