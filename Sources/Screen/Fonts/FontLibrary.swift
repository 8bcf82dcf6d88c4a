import Synchronization

/// The fonts that screens are read with.
///
/// Those built in are tables recorded from running guests (the folder `Fonts/` says of each where from). Those on disk
/// are read when nothing built in fits, once in the life of the library. Safe to use from any thread.
public final class FontLibrary: Sendable {
    /// The cell that a font is for.
    struct Size: Hashable, Comparable, Sendable {
        let width: Int
        let height: Int

        /// The usual ones first: what is found first wins among equals.
        static func < (a: Size, b: Size) -> Bool {
            func order(_ size: Size) -> (Int, Int, Int) {
                let usual = [Size(width: 9, height: 16), Size(width: 8, height: 16)].firstIndex(of: size) ?? 2
                return (usual, -size.height, size.width)
            }
            return order(a) < order(b)
        }
    }

    let builtIn: [Size: [GlyphTable]]
    private let load: @Sendable () -> [GlyphTable]
    private let loaded = Mutex<[Size: [GlyphTable]]?>(nil)

    /// The built-in fonts, and those that Debian's packages and the user have put on this machine (`FontFiles`).
    public static let standard = FontLibrary(tables: BuiltInFonts.tables) { FontFiles.tables(in: FontFiles.folders) }

    /// Makes a library.
    ///
    /// - Parameters:
    ///   - tables: the fonts that are tried first.
    ///   - more: makes the others; called once at most, on the thread that needs them.
    public init(tables: [GlyphTable], more: @escaping @Sendable () -> [GlyphTable] = { [] }) {
        builtIn = Self.grouped(tables)
        load = more
    }

    /// The built-in font of a name, such as `vga-9x16`.
    public func table(named name: String) -> GlyphTable? {
        builtIn.values.joined().first { $0.name == name }
    }

    func onDisk() -> [Size: [GlyphTable]] {
        loaded.withLock { loaded in
            if let loaded { return loaded }
            let tables = Self.grouped(load())
            loaded = tables
            return tables
        }
    }

    private static func grouped(_ tables: [GlyphTable]) -> [Size: [GlyphTable]] {
        Dictionary(grouping: tables) { Size(width: $0.width, height: $0.height) }
    }
}
