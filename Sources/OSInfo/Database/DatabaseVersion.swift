internal import Glibc

/// The number that a database carries in its file VERSION; libosinfo itself does not tell it.
enum DatabaseVersion {
    /// The newest of the folders that the source means; nil where none has a number.
    static func read(_ source: OSDatabase.Source) -> String? {
        let folders: [String]
        switch source {
        case .folder(let path): folders = [path]
        case .standard: folders = standardFolders()
        }
        return folders.compactMap { number(in: $0 + "/VERSION") }.max()
    }

    /// Where libosinfo looks, each of which an environment variable can move.
    private static func standardFolders() -> [String] {
        func variable(_ name: String) -> String? {
            guard let value = getenv(name), value.pointee != 0 else { return nil }
            return String(cString: value)
        }
        let home = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
        return [
            variable("OSINFO_SYSTEM_DIR") ?? "/usr/share/osinfo", variable("OSINFO_LOCAL_DIR") ?? "/etc/osinfo",
            variable("OSINFO_USER_DIR") ?? home.map { $0 + "/osinfo" },
        ].compactMap(\.self)
    }

    private static func number(in path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = fread(&bytes, 1, bytes.count, file)
        let digits = bytes.prefix(count).prefix { (48...57).contains($0) }
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }
}
