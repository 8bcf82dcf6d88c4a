import CLibxml2

extension Element {
    /// The largest document that is parsed, bytes.
    public static let maximumBytes = 8 << 20

    /// The deepest nesting of elements that is accepted; libvirt's own documents reach about 200.
    public static let maximumDepth = 250

    /// Parses a whole document and gives its root element. Reads nothing but `text`, whatever the text says.
    ///
    /// Throws for malformed, too large or too deep documents and for every document with a DOCTYPE. Any thread.
    public init(parsing text: String) throws(ParseError) {
        var text = text
        let result: Result<Element, ParseError> = text.withUTF8 { bytes in
            Result { () throws(ParseError) in try Element(parsing: UnsafeRawBufferPointer(bytes)) }
        }
        self = try result.get()
    }

    /// Parses a whole document from bytes in any encoding that the document declares.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(ParseError) {
        guard bytes.count <= Self.maximumBytes else {
            throw ParseError(
                reason: .tooLarge, message: "it is larger than \(Self.maximumBytes >> 20) MiB", line: nil, column: nil)
        }
        _ = initialized
        guard let context = xmlNewParserCtxt() else {
            throw ParseError(reason: .malformed, message: "there is no memory to parse it", line: nil, column: nil)
        }
        defer { xmlFreeParserCtxt(context) }
        let document = xmlCtxtReadMemory(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
            clibxml2_safe_options())
        guard let document else { throw ParseError(context) }
        defer { xmlFreeDoc(document) }
        guard document.pointee.intSubset == nil, document.pointee.extSubset == nil else {
            throw ParseError(
                reason: .documentType, message: "it declares a document type, which no libvirt document does",
                line: nil, column: nil)
        }
        guard let root = xmlDocGetRootElement(document) else {
            throw ParseError(reason: .empty, message: "it holds no element", line: nil, column: nil)
        }
        self = try Element(root, depth: 1)
    }

    fileprivate init(_ node: xmlNodePtr, depth: Int) throws(ParseError) {
        guard depth <= Self.maximumDepth else {
            throw ParseError(
                reason: .tooDeep, message: "its elements are nested deeper than \(Self.maximumDepth)",
                line: Int(xmlGetLineNo(node)), column: nil)
        }
        self.init(
            String(copying: node.pointee.name), prefix: node.pointee.ns?.pointee.prefix.map { String(cString: $0) })
        attributes = Attribute.list(of: node)
        var child = node.pointee.children
        while let current = child {
            if let node = try Node(current, depth: depth) { children.append(node) }
            child = current.pointee.next
        }
    }
}

extension Node {
    fileprivate init?(_ node: xmlNodePtr, depth: Int) throws(ParseError) {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: self = .element(try Element(node, depth: depth + 1))
        case XML_TEXT_NODE: self = .text(String(copying: node.pointee.content))
        case XML_CDATA_SECTION_NODE: self = .cdata(String(copying: node.pointee.content))
        case XML_COMMENT_NODE: self = .comment(String(copying: node.pointee.content))
        case XML_PI_NODE:
            self = .instruction(
                target: String(copying: node.pointee.name), content: String(copying: node.pointee.content))
        default: return nil
        }
    }
}

extension Attribute {
    fileprivate static func list(of node: xmlNodePtr) -> [Attribute] {
        var result: [Attribute] = []
        var declaration = node.pointee.nsDef
        while let current = declaration {
            let name = current.pointee.prefix.map { "xmlns:\(String(cString: $0))" } ?? "xmlns"
            result.append(Attribute(name, String(copying: current.pointee.href)))
            declaration = current.pointee.next
        }
        var attribute = node.pointee.properties
        while let current = attribute {
            let local = String(copying: current.pointee.name)
            let name = current.pointee.ns?.pointee.prefix.map { "\(String(cString: $0)):\(local)" } ?? local
            // Without a document type there are no entities, so the value is made of text nodes alone.
            var value = ""
            var part = current.pointee.children
            while let text = part {
                value += String(copying: text.pointee.content)
                part = text.pointee.next
            }
            result.append(Attribute(name, value))
            attribute = current.pointee.next
        }
        return result
    }
}

extension ParseError {
    fileprivate init(_ context: xmlParserCtxtPtr) {
        guard let error = xmlCtxtGetLastError(context) else {
            self.init(reason: .malformed, message: "it is not well-formed", line: nil, column: nil)
            return
        }
        let report = error.pointee
        let words = report.message.map { String(cString: $0) } ?? "it is not well-formed"
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isEmpty = report.code == Int32(bitPattern: XML_ERR_DOCUMENT_EMPTY.rawValue)
        self.init(
            reason: isEmpty ? .empty : .malformed, message: line, line: report.line > 0 ? Int(report.line) : nil,
            column: report.int2 > 0 ? Int(report.int2) : nil)
    }
}

extension String {
    fileprivate init(copying text: UnsafePointer<xmlChar>?) {
        self = text.map { String(cString: $0) } ?? ""
    }
}

/// libxml2 must be set up once before threads use it.
private let initialized: Void = xmlInitParser()
