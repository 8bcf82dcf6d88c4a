extension SafeText {
    /// The text broken at spaces into lines of at most `width` cells; a longer word is broken inside.
    ///
    /// At least one line; at most `limit`, the last of which then ends in an ellipsis.
    public func wrapped(width: Int, limit: Int = 1000) -> [SafeText] {
        guard width > 0, self.width > width else { return [self] }
        var lines: [SafeText] = []
        var line = SafeText.empty
        for word in storage.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
            var word = SafeText.trusted(word)
            if !line.isEmpty || !lines.isEmpty, line.width + 1 + word.width <= width {
                line = line.isEmpty ? word : line + " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while word.width > width {
                let piece = word.head(width)
                guard !piece.isEmpty else { break }
                lines.append(piece)
                word = SafeText.trusted(word.storage.unicodeScalars.dropFirst(piece.storage.unicodeScalars.count))
            }
            line = word.prefix(width: width)
            if lines.count > limit { break }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        guard lines.count > max(1, limit) else { return lines }
        lines = Array(lines.prefix(max(1, limit)))
        if let last = lines.popLast() { lines.append(last.head(width - 1) + "…") }
        return lines
    }

    /// A piece of a text that is safe already; only its width has to be counted.
    private static func trusted(_ scalars: Substring.UnicodeScalarView) -> SafeText {
        var sanitiser = Sanitiser()
        for scalar in scalars { sanitiser.append(scalar.value) }
        return sanitiser.text
    }
}
