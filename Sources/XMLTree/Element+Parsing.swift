import CLibxml2

extension Element {
    /// The largest document that is parsed, bytes.
    public static let maximumBytes = 8 << 20

    /// The deepest nesting of elements that is accepted; libvirt's own documents reach about 200.
    public static let maximumDepth = 256

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

    /// Parses a whole document from bytes in UTF-8, whatever encoding the document declares.
    ///
    /// Throws as `init(parsing:)` of a string does.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(ParseError) {
        self = try SafeParser.withDocument(bytes) { document throws(ParseError) in
            guard let root = xmlDocGetRootElement(document) else {
                throw ParseError(reason: .empty, message: "it holds no element", line: nil, column: nil)
            }
            return try Element(root, depth: 1)
        }
    }

    fileprivate init(_ node: xmlNodePtr, depth: Int) throws(ParseError) {
        guard depth <= Self.maximumDepth else {
            throw ParseError(
                reason: .tooDeep, message: ParseError.depthMessage, line: Int(xmlGetLineNo(node)), column: nil)
        }
        self.init(
            String(copying: node.pointee.name), prefix: node.pointee.ns?.pointee.prefix.map { String(cString: $0) })
        // libxml2 leaves a prefix that was never declared in the name.
        if node.pointee.ns == nil, let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) {
            prefix = String(name[..<colon])
            name = String(name[name.utf8.index(after: colon)...])
        }
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
        // libxml2 keeps no order between the two; libvirt writes its declarations last.
        var declaration = node.pointee.nsDef
        while let current = declaration {
            let name = current.pointee.prefix.map { "xmlns:\(String(cString: $0))" } ?? "xmlns"
            result.append(Attribute(name, String(copying: current.pointee.href)))
            declaration = current.pointee.next
        }
        return result
    }
}

extension String {
    fileprivate init(copying text: UnsafePointer<xmlChar>?) {
        self = text.map { String(cString: $0) } ?? ""
    }
}
