internal import Files

/// Settings and themes as texts, with what is wrong with their files.
enum FileAccess {
    /// More than any settings or theme file needs, bytes.
    static let limit = 1 << 20

    /// The bytes of a file; nil when there is none.
    static func read(_ path: String, limit: Int = limit) throws(SettingsProblem) -> [UInt8]? {
        do throws(FileError) { return try FileReader.read(path, limit: limit) } catch { throw SettingsProblem(error) }
    }

    /// Changes a text file of its owner's alone together with all others who change it. `change` makes the new text of the
    /// old one, empty for no file; nothing is written when it is the same, or when the old one cannot be read.
    static func update(
        _ path: String, _ change: (String) throws(SettingsProblem) -> String
    ) throws(SettingsProblem) {
        try FileUpdate.run(path, for: .ownerOnly, limit: limit, problem: SettingsProblem.init) {
            bytes throws(SettingsProblem) in
            let new = try change(bytes.map { bytes throws(SettingsProblem) in try text(of: bytes, named: path) } ?? "")
            return bytes == nil && new.isEmpty ? nil : Array(new.utf8)
        }
    }

    /// Text of a file; nil when there is none. Bytes that are not UTF-8 are an error with their line.
    static func text(_ path: String) throws(SettingsProblem) -> String? {
        guard let bytes = try read(path) else { return nil }
        return try text(of: bytes, named: path)
    }

    static func text(of bytes: [UInt8], named file: String) throws(SettingsProblem) -> String {
        if bytes.contains(0) {
            // The parser takes a C string and would read only what stands before it.
            throw SettingsProblem(.error, file: file, message: "there is a NUL byte in this file: remove it")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw SettingsProblem(
            .error, file: file, line: bad.map { $0 + 1 }, message: "this is not UTF-8 text: save the file as UTF-8")
    }
}

extension SettingsProblem {
    /// What is wrong with a whole file.
    init(_ error: FileError) { self.init(.error, file: error.path, message: error.message) }
}
