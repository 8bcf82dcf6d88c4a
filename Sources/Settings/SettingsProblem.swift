/// Something wrong in a file a person wrote, and where.
public struct SettingsProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: Equatable, Sendable {
        /// One value is not used; the rest is.
        case warning
        /// The file is not used.
        case error
    }

    /// How bad it is.
    public var severity: Severity
    /// The file.
    public var file: String
    /// Line, from 1; nil when it is about the whole file.
    public var line: Int?
    /// Column in characters, from 1.
    public var column: Int?
    /// A sentence that says what to do.
    public var message: String

    /// A problem.
    public init(
        _ severity: Severity, file: String, line: Int? = nil, column: Int? = nil, message: String
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        // It may quote the file, where a word can be as long as a file may be.
        self.message = message.utf8.count > 1000 ? String(message.unicodeScalars.prefix(400)) + "…" : message
    }

    /// `config.toml:3:9: …`: what editors jump to. Untrusted text: file names and keys are in it.
    public var description: String {
        let place = [line, column].compactMap { $0.map(String.init) }.joined(separator: ":")
        return "\(file):\(place.isEmpty ? "" : place + ":") \(message)"
    }
}
