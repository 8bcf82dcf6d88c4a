extension Canvas {
    /// What the whole canvas shows, a string a row, without the spaces at the end: for tests and screenshots.
    public var lines: [String] {
        (0..<height).map { row in
            var line = String.UnicodeScalarView()
            for cell in cells[row * width..<(row + 1) * width] where cell.width > 0 {
                line.append(contentsOf: cell.cluster.scalars)
            }
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    /// The lines as one text.
    public var text: String { lines.joined(separator: "\n") }
}
