import Synchronization

/// The fonts that screens are read with.
///
/// Those built in are tables recorded from running guests (the folder `Fonts/` says of each where from). Those on disk
/// are read when nothing built in says everything, and only those of the size in question, once in the life of the
/// library. Safe to use from any thread.
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

    /// What was read from files and put together so far.
    private struct State: Sendable {
        var files: [FontFile]?
        var tables: [Size: [GlyphTable]] = [:]
        /// Tables of files whose size only reading told.
        var others: [Size: [GlyphTable]] = [:]
        /// What `union` was asked for.
        var unions: [Size: GlyphTable] = [:]
        /// Each font that was asked for with its relatives' glyphs.
        var families: [ObjectIdentifier: (font: GlyphTable, family: GlyphTable)] = [:]
    }

    let builtIn: [Size: [GlyphTable]]
    private let find: @Sendable () -> [FontFile]
    private let state = Mutex(State())

    /// The built-in fonts, and those that Debian's packages and the user have put on this machine (`FontFiles`).
    public static let standard = FontLibrary(tables: BuiltInFonts.tables) { FontFiles.files(in: FontFiles.folders) }

    /// Makes a library.
    ///
    /// - Parameters:
    ///   - tables: the fonts that are tried first.
    ///   - more: finds the others' files; called once at most, on the thread that needs them.
    public init(tables: [GlyphTable], more: @escaping @Sendable () -> [FontFile] = { [] }) {
        builtIn = Self.grouped(tables)
        find = more
    }

    /// The built-in font of a name, such as `vga-9x16`.
    public func table(named name: String) -> GlyphTable? {
        builtIn.values.joined().first { $0.name == name }
    }

    /// Every font there is, those built in first, by size; reads all files.
    public func everything() -> [(table: GlyphTable, isBuiltIn: Bool)] {
        let own = builtIn.keys.sorted().flatMap { builtIn[$0] ?? [] }
        return own.map { ($0, true) } + sizesOnDisk().flatMap { onDisk($0) }.map { ($0, false) }
    }

    /// The sizes of the fonts on disk.
    func sizesOnDisk() -> [Size] {
        state.withLock { state in
            look(&state)
            return Set(state.files?.flatMap(\.sizes) ?? []).union(state.others.keys).sorted()
        }
    }

    /// The fonts on disk of one size.
    func onDisk(_ size: Size) -> [GlyphTable] { state.withLock { load(size, &$0) } }

    /// Every font of a size, those built in first.
    func all(_ size: Size) -> [GlyphTable] { (builtIn[size] ?? []) + onDisk(size) }

    /// A font with the glyphs that its relatives have and it lacks.
    func family(of font: GlyphTable) -> GlyphTable {
        state.withLock { state in
            if let known = state.families[ObjectIdentifier(font)] { return known.family }
            let size = Size(width: font.width, height: font.height)
            let family = font.joined(with: (builtIn[size] ?? []) + load(size, &state))
            state.families[ObjectIdentifier(font)] = (font, family)
            state.families[ObjectIdentifier(family)] = (family, family)
            return family
        }
    }

    /// All bitmaps of the built-in fonts of a size; what they are called in it is of no use.
    func union(_ size: Size) -> GlyphTable? {
        guard let tables = builtIn[size], let first = tables.first else { return nil }
        return state.withLock { state in
            if let known = state.unions[size] { return known }
            let union = first.union(with: tables)
            state.unions[size] = union
            return union
        }
    }

    private func look(_ state: inout State) {
        guard state.files == nil else { return }
        let files = find()
        state.files = files
        state.others = Self.grouped(files.filter { $0.sizes.isEmpty }.flatMap(\.tables))
    }

    private func load(_ size: Size, _ state: inout State) -> [GlyphTable] {
        look(&state)
        if let tables = state.tables[size] { return tables }
        let known = state.files?.filter { $0.sizes.contains(size) } ?? []
        let tables =
            known.flatMap { $0.tables.filter { Size(width: $0.width, height: $0.height) == size } }
            + (state.others[size] ?? [])
        state.tables[size] = tables
        return tables
    }

    private static func grouped(_ tables: [GlyphTable]) -> [Size: [GlyphTable]] {
        Dictionary(grouping: tables) { Size(width: $0.width, height: $0.height) }
    }
}
