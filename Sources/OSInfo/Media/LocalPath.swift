/// Paths of this machine as people and settings write them.
enum LocalPath {
    /// The path that a `file://` URL means, any other text as it is.
    /// - Throws: `OSInfoError` when it names nothing here.
    static func checked(_ text: String) throws(OSInfoError) -> String {
        guard text.hasPrefix("file://") else { return try named(text) }
        let address = text.dropFirst(7)
        let path = address.hasPrefix("localhost/") ? address.dropFirst(9) : address
        guard path.hasPrefix("/"), let decoded = decoded(path) else {
            throw OSInfoError(.unreadable, "\(text) names no file of this machine; give its path")
        }
        return try named(decoded)
    }

    private static func named(_ path: String) throws(OSInfoError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw OSInfoError(.unreadable, "An empty path names nothing; give the path of an image or a folder")
        }
        return path
    }

    /// The text with its `%20` as bytes; nil when one is cut or no number.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 37 else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, !digits.hasPrefix("+"), let value = UInt8(digits, radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
