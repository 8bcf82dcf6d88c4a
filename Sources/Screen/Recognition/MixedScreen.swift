/// The text beside and over the pictures of a frame, and what is needed to read the next frame quickly.
struct MixedScreen: Sendable {
    private let frameWidth: Int
    private let frameHeight: Int
    private var layers: [Layer]
    /// What each layer had last; nil for one without text.
    private var parts: [Part?] = []
    /// What is to be read.
    private(set) var screen: TextScreen
    /// Whether pictures changed since the search: there may be text of other fonts in them.
    var hasNews = false

    /// Takes what the layers have; nil when that is nothing.
    init?(_ frame: Framebuffer, _ layers: [Layer]) {
        frameWidth = frame.width
        frameHeight = frame.height
        self.layers = layers
        screen = TextScreen(verdict: .graphics)
        guard compose(frame) else { return nil }
    }

    /// Whether a frame has the size.
    func isOf(_ frame: Framebuffer) -> Bool { frameWidth == frame.width && frameHeight == frame.height }

    /// Reads what changed; false when no layer holds text any more.
    mutating func read(_ frame: Framebuffer, dirty: [PixelRect]?) -> Bool {
        for rect in dirty ?? [frame.bounds] {
            // Read by each of them, whatever the others say.
            let news = layers.indices.map { layers[$0].read(frame, rect) }
            if news.contains(true) { hasNews = true }
        }
        return compose(frame)
    }

    /// What explains the frame when one layer explains all of it: it is a screen of text now.
    func whole(_ frame: Framebuffer) -> Survey.Found? {
        for layer in layers where Evidence(layer.patterns, font: layer.font).isConvincing {
            if let found = Survey.read(frame, layer.patterns.grid, layer.font) { return found }
        }
        return nil
    }

    /// Makes the screen of what the layers have; false when that is nothing.
    private mutating func compose(_ frame: Framebuffer) -> Bool {
        var claims = layers.count > 1 ? Claims(frame) : nil
        var new: [Part?] = []
        for (number, layer) in layers.enumerated() {
            let isFirst = !new.contains { $0 != nil }
            let runs = TextRuns(layer, frame, claims: isFirst ? nil : claims)
            let last = parts.indices.contains(number) ? parts[number] : nil
            let part = runs.isConvincing ? Part(frame, layer, runs, last: last) : nil
            if part != nil, claims != nil {
                for index in runs.isText.indices where runs.isText[index] { claims?.add(runs.rect(index)) }
            }
            new.append(part)
        }
        parts = new
        let found = new.compactMap { $0 }
        if found.isEmpty { return false }
        screen = Composition(frame, found).screen
        return true
    }
}

extension MixedScreen {
    /// What one layer has, read.
    struct Part: Sendable {
        let region: TextRegion
        /// Where the region begins in the layer.
        let row: Int
        let column: Int
        /// All of the layer's cells; what is no text of it is a picture.
        let cells: [ScreenCell]
        let grid: CellGrid
        /// The cursor's place within the region.
        let cursor: TextScreen.Cursor?
        /// The layer's, but that what is no text is empty.
        private let patterns: Patterns

        /// - Parameter last: what the layer had before: rows that are the same are not read again.
        init?(_ frame: Framebuffer, _ layer: Layer, _ runs: TextRuns, last: Part?) {
            guard let (rows, columns) = runs.bounds else { return nil }
            var patterns = layer.patterns
            for index in patterns.numbers.indices where !runs.isText[index] && patterns.numbers[index] != Patterns.blank
            {
                patterns.numbers[index] = Patterns.empty
            }
            for index in runs.unknown { patterns.numbers[index] = Patterns.strange }
            let cursor = Self.cursor(frame, layer, runs)
            if let cursor, let number = cursor.number {
                patterns.numbers[cursor.index] = number
                patterns.first[cursor.index] = cursor.first
                patterns.second[cursor.index] = cursor.second
            }
            grid = layer.patterns.grid
            self.patterns = patterns
            var cells =
                last?.cells
                ?? [ScreenCell](
                    repeating: ScreenCell(.picture, foreground: 0, background: 0), count: patterns.numbers.count)
            let reader = Reader(patterns: patterns, font: layer.font)
            for row in 0..<grid.rows where last?.patterns.hasSame(row, as: patterns) != true {
                reader.row(row, into: &cells)
            }
            for index in runs.spaces { cells[index].content = .character(" ") }
            self.cells = cells
            row = rows.lowerBound
            column = columns.lowerBound
            let width = grid.columns
            region = TextRegion(
                grid: CellGrid(
                    cellWidth: grid.cellWidth, cellHeight: grid.cellHeight,
                    originX: grid.originX + columns.lowerBound * grid.cellWidth,
                    originY: grid.originY + rows.lowerBound * grid.cellHeight, columns: columns.count,
                    rows: rows.count),
                fontName: layer.font.name,
                cells: rows.flatMap { cells[$0 * width + columns.lowerBound..<$0 * width + columns.upperBound] })
            self.cursor = cursor.map {
                TextScreen.Cursor(
                    row: $0.index / width - rows.lowerBound, column: $0.index % width - columns.lowerBound)
            }
        }

        /// A bar in a cell behind text, or in it.
        private static func cursor(_ frame: Framebuffer, _ layer: Layer, _ runs: TextRuns) -> CursorFinder.Found? {
            let columns = layer.patterns.grid.columns
            let finder = CursorFinder(frame: frame, font: layer.font)
            var tries = 0
            for index in layer.patterns.numbers.indices
            where layer.patterns.numbers[index] == Patterns.strange && !runs.isText[index] && index % columns > 0 {
                let isBehind = runs.isText[index - 1] || index % columns > 1 && runs.isText[index - 2]
                guard isBehind else { continue }
                if let found = finder.look(at: index, grid: layer.patterns.grid) { return found }
                tries += 1
                if tries > 8 { return nil }
            }
            return nil
        }
    }
}
