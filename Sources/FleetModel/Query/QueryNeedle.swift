/// Text to be found in other text without regard to case; plain ASCII is searched bytewise, without allocating.
struct QueryNeedle: Sendable {
    private let lowered: String
    private let bytes: [UInt8]
    private let isASCII: Bool

    init(_ text: String) {
        lowered = text.lowercased()
        bytes = Array(lowered.utf8)
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    /// Whether it is made of what addresses are made of.
    var isHexadecimal: Bool {
        bytes.allSatisfy { "0123456789abcdef.:".utf8.contains($0) }
    }

    func isIn(_ text: String) -> Bool {
        // A non-ASCII letter can fold to an ASCII one (the Kelvin sign), so both sides have to be plain.
        guard isASCII else { return Self.find(bytes, in: Array(text.lowercased().utf8)) }
        let fast = text.utf8.withContiguousStorageIfAvailable { buffer -> Bool? in
            Self.findFolding(bytes, in: buffer)
        }
        if let answer = fast ?? nil { return answer }
        return Self.find(bytes, in: Array(text.lowercased().utf8))
    }

    /// Nil when the text is not plain ASCII.
    private static func findFolding(_ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard let first = needle.first else { return true }
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        guard text.count >= needle.count else { return false }
        for start in 0...(text.count - needle.count) where fold(text[start]) == first {
            var offset = 1
            while offset < needle.count, fold(text[start + offset]) == needle[offset] { offset += 1 }
            if offset == needle.count { return true }
        }
        return false
    }

    private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private static func find(_ needle: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        guard text.count >= needle.count else { return false }
        return (0...(text.count - needle.count)).contains { start in
            text[start] == first && text[start..<start + needle.count].elementsEqual(needle)
        }
    }
}
