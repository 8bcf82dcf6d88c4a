import Glibc

/// Files of this repository, found from this source file.
enum RepositoryFile {
    /// The absolute path of a file.
    static func path(_ relative: String) -> String {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        parts.removeLast(3)
        return (parts + [relative]).joined(separator: "/")
    }

    /// The text of a file; empty when there is none.
    static func text(_ relative: String) -> String {
        guard let file = fopen(path(relative), "re") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces a file's text; false when it cannot be written.
    static func write(_ text: String, to relative: String) -> Bool {
        guard let file = fopen(path(relative), "we") else { return false }
        let bytes = Array(text.utf8)
        let count = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && count == bytes.count
    }
}
