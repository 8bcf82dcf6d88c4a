/// Finds text beside and over pictures: fonts and grids about which nothing is known yet.
///
/// Places are taken where colours change into or out of one that many such changes have, as text's does. For each size
/// of cells every grid is asked which glyphs it has there; one with several is read as a whole.
struct TextSearch {
    private let frame: Framebuffer
    private let fonts: FontLibrary
    private let colours: Set<UInt32>

    init(frame: Framebuffer, fonts: FontLibrary) {
        self.frame = frame
        self.fonts = fonts
        colours = frame.edgeColours(most: 8)
    }

    /// A grid on which glyphs were seen.
    private struct Proposal {
        let grid: CellGrid
        var votes = 0
        var inks: [UInt32: Int] = [:]
    }

    /// No screen has more fonts and grids than this.
    private static let mostLayers = 16
    /// Places that are asked about.
    private static let places = 64

    /// The layers that hold text, each with more than is left for the next.
    func run() -> [Layer] {
        guard !colours.isEmpty else { return [] }
        var layers: [Layer] = []
        var claims = Claims(frame)
        var sizes = fonts.builtIn.keys.sorted()
        for _ in 0..<4 {
            let count = max(Self.places / colours.count, 24)
            let places = frame.edges(most: count, of: colours) { !claims.contains(x: $0, y: $1) }
            var found: Set<FontLibrary.Size> = []
            let all = sizes.flatMap { size in proposals(size, places).map { (size, $0) } }
            let most = all.reduce(0) { max($0, $1.1.votes) }
            // What has few votes beside many may be an accident; if not, its turn comes when the others are claimed.
            let likely = all.filter { $0.1.votes * 8 >= most }.sorted { $0.1.votes > $1.1.votes }
            for (size, proposal) in likely.prefix(24) {
                guard layers.count < Self.mostLayers, let layer = layer(proposal, size) else { continue }
                let runs = TextRuns(layer, frame, claims: claims)
                guard runs.isConvincing else { continue }
                for index in runs.isText.indices where runs.isText[index] { claims.add(runs.rect(index)) }
                layers.append(layer)
                found.insert(size)
            }
            if found.isEmpty { break }
            // More of it stands where no place was asked about; other sizes had their turn.
            if layers.count > 2 { sizes = found.sorted() }
        }
        return layers
    }

    /// The font that knows most on a grid, with its relatives' glyphs.
    private func layer(_ proposal: Proposal, _ size: FontLibrary.Size) -> Layer? {
        // A speck of a picture may look like a glyph, not three.
        let inks = proposal.inks.filter { $0.value >= 3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
            .map(\.key)
        let sample = CellSample(frame, proposal.grid, inks: inks)
        var best: (font: GlyphTable, known: Int)?
        for font in fonts.builtIn[size] ?? [] {
            let known = sample.known(by: font)
            if known > best?.known ?? 0 { best = (font, known) }
        }
        guard let best else { return nil }
        return Layer(frame, font: fonts.family(of: best.font), grid: proposal.grid, inks: inks)
    }

    /// The grids of a size on which several glyphs are.
    private func proposals(_ size: FontLibrary.Size, _ places: [(x: Int, y: Int)]) -> [Proposal] {
        guard let union = fonts.union(size), size.width <= frame.width, size.height <= frame.height else { return [] }
        let (width, height, stride) = (size.width, size.height, frame.stride)
        var votes: [Int: Proposal] = [:]
        var seen: Set<Int> = []
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: CellBits.mostWords) { buffer in
            guard let bits = buffer.baseAddress else { return }
            var cell = CellBits(width: width, height: height, bits: bits)
            frame.pixels.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for place in places {
                    let inks = [base[place.y * stride + place.x], base[place.y * stride + place.x - 1]]
                        .filter(colours.contains)
                    for y in max(place.y - height + 1, 0)...min(place.y, frame.height - height) {
                        for x in max(place.x - width + 1, 0)...min(place.x, frame.width - width) {
                            let start = base + y * stride + x
                            guard let glyph = glyph(start, inks, &cell, union), seen.insert(y * stride + x).inserted
                            else { continue }
                            let phase = y % height * width + x % width
                            var proposal =
                                votes[phase]
                                ?? Proposal(
                                    grid: CellGrid(
                                        cellWidth: width, cellHeight: height, originX: x, originY: y, columns: 1,
                                        rows: 1
                                    ).over(frame))
                            proposal.votes += 1
                            if let ink = glyph.ink { proposal.inks[ink, default: 0] += 1 }
                            votes[phase] = proposal
                        }
                    }
                }
            }
        }
        return votes.values.filter { $0.votes >= 3 }.sorted {
            ($1.votes, $0.grid.originY, $0.grid.originX) < ($0.votes, $1.grid.originY, $1.grid.originX)
        }
    }

    /// A telling glyph at a place, and its colour when it stands over a picture.
    @inline(__always)
    private func glyph(
        _ start: UnsafePointer<UInt32>, _ inks: [UInt32], _ cell: inout CellBits, _ union: GlyphTable
    ) -> (number: Int32, ink: UInt32?)? {
        let first = start[0]
        if hasMargins(start, cell, { $0 == first }) {
            switch cell.read(start, stride: frame.stride) {
            case .one: return nil
            case .two:
                let number = union.narrow.find(UnsafePointer(cell.bits))
                return number >= 0 && union.narrow.telling[Int(number)] ? (number, nil) : nil
            case .more: break
            }
        }
        for ink in inks where hasMargins(start, cell, { $0 != ink }) {
            guard cell.mark(ink, start, stride: frame.stride) > 0 else { continue }
            let number = union.narrow.find(UnsafePointer(cell.bits))
            if number >= 0, union.narrow.telling[Int(number)],
                union.narrow.candidates(number).contains(where: { !$0.isInverted })
            {
                return (number, ink)
            }
        }
        return nil
    }

    /// Whether the first and the last row and the last column are blank: most letters leave them so, and most places of a
    /// wrong grid have something there.
    @inline(__always)
    private func hasMargins(_ start: UnsafePointer<UInt32>, _ cell: CellBits, _ isBlank: (UInt32) -> Bool) -> Bool {
        let last = start + (cell.height &- 1) &* frame.stride
        for x in 0..<cell.width where !isBlank(start[x]) || !isBlank(last[x]) { return false }
        var pixel = start + (cell.width &- 1)
        for _ in 0..<cell.height {
            if !isBlank(pixel.pointee) { return false }
            pixel += frame.stride
        }
        return true
    }
}
