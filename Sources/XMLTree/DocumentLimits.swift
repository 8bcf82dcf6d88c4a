/// What is counted in a document before libxml2 sees it, which compares every attribute of an element with every other and
/// looks a prefix up in all that are declared.
///
/// Its own view of what is a tag is not known here, and need not be: every tag begins at a `<`, and up to its end, or to the
/// first thing that is wrong in it, both read the same.
struct DocumentLimits {
    /// The most attributes of one element; libvirt's have about 20.
    static let attributes = 1000
    /// The most declarations of namespaces in all; libvirt's documents have one for each vendor.
    static let namespaces = 1000
    /// The most marks `<`, which begin and end elements; a guest with 1,000 disks has about 20,000.
    static let tags = 500_000

    private var tagCount = 0
    private var attributeCount = 0
    private var namespaceCount = 0
    private var isInTag = false
    private var quote: UInt8?
    private var line = 1

    /// Throws for a document that has more than is allowed. Looks at each byte once.
    static func check(_ bytes: UnsafeRawBufferPointer) throws(ParseError) {
        var limits = DocumentLimits()
        for (index, byte) in bytes.enumerated() { try limits.take(byte, at: index, of: bytes) }
    }

    private mutating func take(_ byte: UInt8, at index: Int, of bytes: UnsafeRawBufferPointer) throws(ParseError) {
        switch byte {
        case 0:
            throw ParseError(reason: .malformed, message: "it is not UTF-8 text", line: line, column: nil)
        case UInt8(ascii: "<"):
            // Comments, sections, instructions and ends have no attributes.
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            isInTag = !"!?/".utf8.contains(next)
            (quote, attributeCount) = (nil, 0)
            tagCount += 1
            if tagCount > Self.tags { throw excess("it has more than \(Self.tags / 2) elements") }
        case UInt8(ascii: "\n"): line += 1
        case _ where !isInTag: break
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard quote == nil || quote == byte else { return }
            quote = quote == nil ? byte : nil
            if quote == nil { attributeCount += 1 }
            if attributeCount > Self.attributes {
                throw excess("an element has more than \(Self.attributes) attributes")
            }
        case UInt8(ascii: ">") where quote == nil: isInTag = false
        case UInt8(ascii: "x") where quote == nil:
            guard bytes[index...].starts(with: "xmlns".utf8) else { return }
            namespaceCount += 1
            if namespaceCount > Self.namespaces { throw excess("it declares more than \(Self.namespaces) namespaces") }
        default: break
        }
    }

    private func excess(_ message: String) -> ParseError {
        ParseError(reason: .tooLarge, message: message, line: line, column: nil)
    }
}
