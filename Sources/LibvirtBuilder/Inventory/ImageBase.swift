internal import LibvirtDesigner

/// What an image of this machine is built on, as its own header says.
enum ImageBase: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// A file, by its absolute path.
    case path(String)
    /// Something that the header names in another way, or a header that cannot be read.
    case unknown

    /// Reads an image's header. Blocks as long as the file system does.
    static func read(_ path: String) -> ImageBase {
        switch LocalFile.kind(of: path) {
        case .missing: return .nothing
        case .file, .block: break
        default: return .unknown
        }
        guard let file = try? LocalFile(path: path), let bytes = try? file.beginning(ImageHeader.length) else {
            return .unknown
        }
        // The name stands within the image's first cluster, which has 2 MiB at most.
        let end = (bytes.number(at: 8, count: 8) ?? 0, bytes.number(at: 16, count: 4) ?? 0)
        guard ImageHeader(bytes).format == "qcow2", end.0 < 2 << 20, end.1 < 1024,
            let more = try? file.beginning(max(bytes.count, Int(end.0 + end.1)))
        else { return ImageBase(bytes, path: path) }
        return ImageBase(more, path: path)
    }

    /// - Parameters:
    ///   - bytes: the image's beginning.
    ///   - path: where it lies; relative names begin at its folder.
    init(_ bytes: [UInt8], path: String) {
        let header = ImageHeader(bytes)
        guard header.format == "qcow2" else {
            self = header.format == "raw" && !bytes.starts(with: "QED\0".utf8) ? .nothing : .unknown
            return
        }
        // QEMU's docs/interop/qcow2.rst: bit 2 of the incompatible features says that the data lie in a further file.
        let version = bytes.number(at: 4, count: 4) ?? 0
        if version >= 3, let features = bytes.number(at: 72, count: 8), features & 0b100 != 0 {
            self = .unknown
            return
        }
        guard let offset = bytes.number(at: 8, count: 8), offset != 0 else {
            self = .nothing
            return
        }
        guard let count = bytes.number(at: 16, count: 4), (1...1023).contains(count),
            offset <= UInt64(bytes.count), count <= UInt64(bytes.count) - offset
        else {
            self = .unknown
            return
        }
        let name = String(decoding: bytes[Int(offset)..<Int(offset + count)], as: UTF8.self)
        self = Self.named(name, folder: FreshNames.split(path: path).folder)
    }

    private static func named(_ name: String, folder: String) -> ImageBase {
        if name.hasPrefix("json:") {
            let paths = name.split(separator: "\"").map(String.init).filter(\.isPath)
            return paths.count == 1 ? .path(paths[0]) : .unknown
        }
        let plain = name.hasPrefix("file:") ? String(name.dropFirst("file:".count)) : name
        if plain.isPath { return .path(plain) }
        // `nbd:…` and the like: a protocol ends before the first slash.
        if plain.prefix(while: { $0 != "/" }).contains(":") { return .unknown }
        return .path("\(folder)/\(plain)")
    }
}

extension [UInt8] {
    /// A number that is stored with its highest byte first.
    fileprivate func number(at offset: Int, count width: Int) -> UInt64? {
        guard count >= offset + width else { return nil }
        return self[offset..<(offset + width)].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
