internal import Glibc

/// Console fonts in files: the only place where Screen reads any.
public enum FontFiles {
    /// The user's own fonts: `$XDG_DATA_HOME/virt-tui/fonts`, else under `~/.local/share`; nil without a home.
    public static var ownFolder: String? {
        if let data = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), data.hasPrefix("/") {
            return data + "/virt-tui/fonts"
        }
        if let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            return home + "/.local/share/virt-tui/fonts"
        }
        return nil
    }

    /// Where they are looked for: the user's own, then those of Debian's packages and of kbd, then GRUB's.
    public static var folders: [String] {
        (ownFolder.map { [$0] } ?? []) + [
            "/usr/share/consolefonts", "/usr/share/kbd/consolefonts", "/usr/lib/kbd/consolefonts", "/usr/share/grub",
        ]
    }

    /// A file larger than this, packed or not, is no console font.
    private static let mostBytes = 8 << 20
    /// No folder holds more fonts than this.
    private static let mostFiles = 2000

    /// The font files in the folders, by their names' endings (`FontFormat`, also with `.gz`); what cannot be read is left
    /// out. Of each no more is unpacked than says its size.
    public static func files(in folders: [String]) -> [FontFile] {
        folders.flatMap { folder in
            names(in: folder).compactMap { name in
                let path = folder + "/" + name
                guard let format = FontFormat(path: path), let bytes = read(path) else { return nil }
                let sizes = format.sizes(isPacked(bytes) ? (try? Gzip.begin(bytes, count: 4096)) ?? [] : bytes)
                return sizes.map { FontFile(path: path, sizes: $0) }
            }
        }
    }

    /// The tables of one font file.
    ///
    /// - Throws: `FontFormat.Refusal`, or `Unreadable` when the file cannot be read or unpacked.
    public static func tables(at path: String) throws -> [GlyphTable] {
        guard let bytes = read(path) else { throw Unreadable(path: path) }
        return try tables(reading: bytes, name: name(of: path), path: path)
    }

    /// The tables of a font file's bytes, whatever they are.
    ///
    /// - Throws: as `tables(at:)`.
    public static func tables(reading bytes: [UInt8], name: String, path: String = "") throws -> [GlyphTable] {
        var bytes = bytes
        if isPacked(bytes) {
            guard let unpacked = try? Gzip.unpack(bytes, limit: mostBytes) else { throw Unreadable(path: path) }
            bytes = unpacked
        }
        return try (FontFormat(path: path) ?? .psf).tables(reading: bytes, name: name)
    }

    /// A font file that cannot be read.
    public struct Unreadable: Error, CustomStringConvertible {
        let path: String

        /// A sentence.
        public var description: String {
            "The font \(path) cannot be read or unpacked: look at its permissions, or copy it again."
        }
    }

    /// A file's name without the folder and the endings.
    static func name(of path: String) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        if name.hasSuffix(".gz") { name.removeLast(3) }
        if let ending = FontFormat.endings.keys.first(where: name.hasSuffix) { name.removeLast(ending.utf8.count) }
        return name
    }

    private static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count < mostFiles, let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // GRUB's are parts of its unicode.pf2.
            if FontFormat(path: name) != nil, !["ascii.pf2", "euro.pf2"].contains(name) { names.append(name) }
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
