/// Files a program makes for others to read.
public enum GeneratedFile {
    /// Replaces a file; folders above it are made. Throws a sentence.
    public static func write(_ text: String, to path: String) throws(SettingsProblem) {
        try FileAccess.write(text, to: path, mode: 0o644)
    }
}
