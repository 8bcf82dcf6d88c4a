import Glibc

extension Element {
    /// Reads a file of at most `maximumBytes` and parses it as a document.
    ///
    /// Throws what `init(parsing:)` throws, and `.unreadable` with the system's reason. Blocks as long as reading takes.
    public init(contentsOf path: String) throws(ParseError) {
        let bytes = try Self.read(path)
        let result: Result<Element, ParseError> = bytes.withUnsafeBytes { bytes in
            Result { () throws(ParseError) in try Element(parsing: bytes) }
        }
        self = try result.get()
    }

    private static func read(_ path: String) throws(ParseError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(errno) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        // One byte more than allowed is enough to be refused by the parser.
        while bytes.count <= maximumBytes {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count != 0 else { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(errno)
            }
            bytes += buffer[..<count]
        }
        return bytes
    }

    private static func unreadable(_ code: Int32) -> ParseError {
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return ParseError(reason: .unreadable, message: "its file cannot be read (\(reason))", line: nil, column: nil)
    }
}
