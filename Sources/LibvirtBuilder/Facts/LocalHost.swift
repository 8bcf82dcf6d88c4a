internal import Glibc

/// What this machine says about itself without libvirt.
enum LocalHost {
    /// The bridge that carries the default route; nil if there is none.
    static var defaultRouteBridge: String? {
        guard let table = text(ofFile: "/proc/net/route") else { return nil }
        for line in table.split(separator: "\n").dropFirst() {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard fields.count > 7, fields[1] == "00000000", fields[7] == "00000000" else { continue }
            if access("/sys/class/net/\(fields[0])/bridge", F_OK) == 0 { return String(fields[0]) }
        }
        return nil
    }

    /// The folder of a user's own images.
    static var userImages: String? {
        if let data = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), data.hasPrefix("/") {
            return "\(data)/libvirt/images"
        }
        return getenv("HOME").map { String(cString: $0) + "/.local/share/libvirt/images" }
    }

    /// The first folder on the way to a file through which others than its owner may not go; nil if there is none.
    static func closedFolder(above path: String) -> String? {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            var facts = stat()
            guard stat(folder, &facts) == 0 else { return nil }
            if facts.st_mode & S_IXOTH == 0 { return folder }
        }
        return nil
    }

    /// The path made absolute against the working folder.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    private static func text(ofFile path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
