/// Tells which cells of a layer are text: not every bitmap that looks like a glyph is one.
///
/// A run is what stands together in a row. Three glyphs that no line or block looks like, at consecutive places of one
/// grid, are no accident; from these on, what is less telling is taken where it belongs to them, and nowhere else.
struct TextRuns {
    let layer: Layer
    let grid: CellGrid
    let columns: Int
    var kinds: [Kind]
    /// Whether a cell is a character, for each.
    var isText: [Bool]
    /// Spaces over a picture, within a run.
    var spaces: [Int] = []
    /// Cells of text that the font has no glyph for.
    var unknown: [Int] = []
    var seeds = (telling: 0, kinds: Set<Int32>())

    /// What a cell may be.
    enum Kind: UInt8 {
        /// One colour, or no pixel of the text's.
        case gap
        /// A glyph that a line or a block may look like.
        case plain
        /// A glyph that nothing else looks like.
        case telling
        /// Two colours, and no glyph.
        case strange
        /// A part of a picture, or another layer's text.
        case other
    }

    /// Glyphs of a row that stand together: no more than two cells without ink between them.
    struct Run {
        let row: Int
        let cells: Range<Int>
        var telling = 0
        var known = 0
        var strange = 0
        var kinds: Set<Int32> = []
        /// Whether nothing is drawn directly beside it.
        var isFree = true
    }

    /// The widest gap within a run.
    static let widestGap = 2

    /// Looks at a layer's cells but for those that are claimed, and rows that are half drawn.
    init(_ layer: Layer, _ frame: Framebuffer, claims: Claims?) {
        self.layer = layer
        grid = layer.patterns.grid
        columns = grid.columns
        let font = layer.font
        kinds = layer.patterns.numbers.map { number in
            switch number {
            case Patterns.blank, Patterns.empty: return .gap
            case Patterns.motley: return .other
            case Patterns.strange: return .strange
            case Patterns.rightHalf: return .plain
            case Patterns.overlaid...:
                return font.narrow.telling[Int(number & (Patterns.wide - 1))] ? .telling : .plain
            case Patterns.wide...: return font.wide?.telling[Int(number - Patterns.wide)] == true ? .telling : .plain
            default: return font.narrow.telling[Int(number)] ? .telling : .plain
            }
        }
        isText = [Bool](repeating: false, count: kinds.count)
        if let claims {
            for index in kinds.indices where claims.touch(rect(index)) { kinds[index] = .other }
        }
        for row in 0..<grid.rows where layer.patterns.isTorn(row, frame, font: font) {
            // Nothing of it is certain.
            for index in row * columns..<(row + 1) * columns where kinds[index] != .gap { kinds[index] = .other }
        }
        find()
    }

    /// Enough that is not by chance.
    var isConvincing: Bool { seeds.telling >= 4 && seeds.kinds.count >= 3 }

    /// The pixels of a cell.
    func rect(_ index: Int) -> PixelRect { grid.rect(row: index / columns, column: index % columns) }

    mutating func find() {
        guard columns > 0 else { return }
        var weak: [Run] = []
        for row in 0..<grid.rows {
            let runs = runs(in: row)
            if runs.isEmpty { continue }
            for run in runs {
                let isSure = run.telling >= 6 || run.isFree
                if run.telling >= 3, run.kinds.count >= 2, run.strange * 8 <= run.known, isSure {
                    take(run)
                    seeds.telling += run.telling
                    seeds.kinds.formUnion(run.kinds)
                } else if run.isFree, run.strange == 0, run.telling > 0 {
                    weak.append(run)
                }
            }
        }
        guard isConvincing else {
            isText = [Bool](repeating: false, count: kinds.count)
            return
        }
        for run in weak where run.telling >= 2 || hasText(near: run) { take(run) }
        takeFrames()
        takeTouching()
        takeWhole()
        findUnknown()
    }
}
