/// On which side of its room a text stands.
public enum Alignment: Hashable, Sendable {
    /// At the left (or start).
    case leading
    /// In the middle.
    case centre
    /// At the right (or end), as numbers do.
    case trailing
}

extension SafeText {
    /// The text if it fits, or its beginning and an ellipsis; never wider than `width`.
    public func prefix(width limit: Int, ellipsis: SafeText = "…") -> SafeText {
        guard width > limit else { return self }
        guard limit > 0 else { return .empty }
        let mark = ellipsis.width <= limit ? ellipsis : .empty
        return head(limit - mark.width) + mark
    }

    /// The text if it fits, or its beginning and end with an ellipsis between; never wider than `width`.
    public func middle(width limit: Int, ellipsis: SafeText = "…") -> SafeText {
        guard width > limit else { return self }
        guard limit > ellipsis.width + 1 else { return prefix(width: limit, ellipsis: ellipsis) }
        let room = limit - ellipsis.width
        return head(room - room / 2) + ellipsis + tail(room / 2)
    }

    /// The text in exactly `width` cells: cut with an ellipsis, or filled with spaces.
    public func padded(to width: Int, _ alignment: Alignment = .leading) -> SafeText {
        let text = prefix(width: width)
        let spare = max(0, width - text.width)
        switch alignment {
        case .leading: return text + SafeText.spaces(spare)
        case .trailing: return SafeText.spaces(spare) + text
        case .centre: return SafeText.spaces(spare / 2) + text + SafeText.spaces(spare - spare / 2)
        }
    }

    /// This many spaces; at most 4,096.
    public static func spaces(_ count: Int) -> SafeText {
        SafeText(" ").repeated(count)
    }

    /// The first clusters that fit into `limit` cells.
    func head(_ limit: Int) -> SafeText {
        if isASCII { return SafeText(storage: String(storage.prefix(max(0, limit))), width: min(width, max(0, limit))) }
        var used = 0
        var end = storage.unicodeScalars.startIndex
        var view = storage.unicodeScalars[...]
        while let scalar = view.first {
            let step = SafeText.cells(of: scalar)
            if used + step > limit { break }
            used += step
            view = view.dropFirst()
            end = view.startIndex
        }
        return SafeText(storage: String(storage.unicodeScalars[..<end]), width: used)
    }

    /// The last clusters that fit into `limit` cells.
    func tail(_ limit: Int) -> SafeText {
        var used = 0
        var start = storage.unicodeScalars.endIndex
        var view = storage.unicodeScalars[...]
        while let scalar = view.last {
            let step = SafeText.cells(of: scalar)
            if used + step > limit { break }
            used += step
            view = view.dropLast()
            // A mark belongs to the base before it, which may no longer fit.
            if step > 0 { start = view.endIndex }
        }
        return SafeText(storage: String(storage.unicodeScalars[start...]), width: used)
    }

    private static func cells(of scalar: Unicode.Scalar) -> Int {
        switch DrawingClass(of: scalar.value) {
        case .narrow: 1
        case .wide: 2
        case .mark, .escaped: 0
        }
    }
}
