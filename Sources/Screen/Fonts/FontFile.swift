/// A font file of which no more is known yet than the cells that it is for.
///
/// There may be hundreds, most of them of other sizes than what is on a screen: those are never unpacked.
public struct FontFile: Sendable {
    /// Where it is.
    public let path: String
    /// What the font is called: the file's name without its endings.
    public let name: String
    /// The cells it has tables for; none when they are not known before it is read.
    let sizes: [FontLibrary.Size]

    /// Makes one for a file that may have tables of the sizes.
    init(path: String, sizes: [FontLibrary.Size]) {
        self.path = path
        self.sizes = sizes
        name = FontFiles.name(of: path)
    }

    /// Its tables; empty when it cannot be read.
    public var tables: [GlyphTable] { (try? FontFiles.tables(at: path)) ?? [] }
}
