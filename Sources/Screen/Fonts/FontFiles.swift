internal import Glibc

/// Console fonts in files: the only place where Screen reads any.
public enum FontFiles {
    /// Where they are looked for: the user's own (`$XDG_DATA_HOME/virt-tui/fonts`), then Debian's console-setup and kbd,
    /// then GRUB's.
    public static var folders: [String] {
        var folders: [String] = []
        if let data = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), data.hasPrefix("/") {
            folders.append(data + "/virt-tui/fonts")
        } else if let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            folders.append(home + "/.local/share/virt-tui/fonts")
        }
        return folders + [
            "/usr/share/consolefonts", "/usr/share/kbd/consolefonts", "/usr/lib/kbd/consolefonts", "/usr/share/grub",
        ]
    }

    /// A file larger than this, packed or not, is no console font.
    private static let mostBytes = 4 << 20
    /// No folder holds more fonts than this.
    private static let mostFiles = 2000

    /// The fonts of every PSF file (`.psf`, `.psfu`, also with `.gz`) in the folders, and GRUB's `unicode.pf2`; what
    /// cannot be read is left out. Takes some 200 ms for all of Debian's.
    public static func tables(in folders: [String]) -> [GlyphTable] {
        folders.flatMap { folder in
            names(in: folder).flatMap { name in (try? tables(at: folder + "/" + name)) ?? [] }
        }
    }

    /// The tables of one font file.
    ///
    /// - Throws: `PSFFont.Refusal`, or `Unreadable` when the file cannot be read or unpacked.
    public static func tables(at path: String) throws -> [GlyphTable] {
        guard let bytes = read(path) else { throw Unreadable(path: path) }
        var name = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".gz", ".psf", ".psfu", ".pf2"] where name.hasSuffix(ending) {
            name.removeLast(ending.utf8.count)
        }
        return try tables(reading: bytes, name: name, path: path)
    }

    /// The tables of a font file's bytes, whatever they are.
    ///
    /// - Throws: as `tables(at:)`.
    public static func tables(reading bytes: [UInt8], name: String, path: String = "") throws -> [GlyphTable] {
        var bytes = bytes
        if bytes.starts(with: [0x1F, 0x8B]) {
            guard let unpacked = try? Gzip.unpack(bytes, limit: mostBytes) else { throw Unreadable(path: path) }
            bytes = unpacked
        }
        if let font = PF2Font(bytes) { return font.table(name: name).map { [$0] } ?? [] }
        return try PSFFont(bytes).tables(name: name)
    }

    /// A font file that cannot be read.
    public struct Unreadable: Error, CustomStringConvertible {
        let path: String

        /// A sentence.
        public var description: String {
            "The font \(path) cannot be read or unpacked: look at its permissions, or copy it again."
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count < mostFiles, let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
            // The other two of GRUB's are parts of this one.
            if [".psf", ".psfu"].contains(where: bare.hasSuffix) || bare == "unicode.pf2" { names.append(name) }
        }
        return names.sorted()
    }

    private static func read(_ path: String) -> [UInt8]? {
        // O_NONBLOCK: a FIFO in the user's folder must not hold us up.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= mostBytes else {
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            filled += count
        }
        return bytes
    }
}
