/// One line of text to edit, by what people see as characters.
public struct TextField: Hashable, Sendable {
    /// The most characters a field holds.
    public static let limit = 10_000

    private var characters: [Character]
    private var position: Int
    private var cut: [Character] = []
    /// Whether the text is only proposed: the first letter that is typed takes its place.
    public var isProposed = false
    /// What is shown while the field is empty.
    public var placeholder: SafeText
    /// Whether every character is shown as "*".
    public var isSecret: Bool
    /// Characters that are shown as "*" although others are not; nil for none.
    public var secretPart: Range<Int>?

    /// Makes a field with the cursor behind its text.
    public init(_ text: String = "", placeholder: SafeText = .empty, isSecret: Bool = false) {
        characters = Array(text.prefix(TextField.limit))
        position = characters.count
        self.placeholder = placeholder
        self.isSecret = isSecret
    }

    /// The text as typed: not yet safe to draw.
    public var text: String {
        get { String(characters) }
        set {
            characters = Array(newValue.prefix(TextField.limit))
            position = characters.count
        }
    }

    /// Characters before the cursor, 0...the length.
    public var cursor: Int {
        get { position }
        set { position = newValue.clamped(to: 0...characters.count) }
    }

    /// Puts text in at the cursor; line breaks and tabs become spaces, other control characters go.
    public mutating func insert(_ text: String) {
        let clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                    switch scalar.value {
                    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
                    case 0..<0x20, 0x7F..<0xA0: nil
                    default: scalar
                    }
                }))
        let room = TextField.limit - characters.count
        // Joined as text, for an accent may belong to the character before it.
        let before = String(characters[..<position]) + clean.prefix(room)
        let rest = characters[position...]
        characters = Array(before)
        position = characters.count
        characters = Array(String(characters) + String(rest))
        position = min(position, characters.count)
    }

    /// Takes a key; false when it is none of the field's, such as Enter, Tab and the arrows up and down.
    public mutating func handle(_ key: Key) -> Bool {
        if isProposed {
            isProposed = false
            switch key {
            case .character(_, []), .paste: text = ""
            default: break
            }
        }
        switch key {
        case .character(let character, []): insert(String(character))
        case .paste(let text): insert(text)
        case .left: move(to: position - 1)
        case .right: move(to: position + 1)
        case .home: move(to: 0)
        case .end, .ctrl("e"): move(to: characters.count)
        case .alt("b"), .named(.left, .ctrl), .named(.left, .alt): move(to: wordStart)
        case .alt("f"), .named(.right, .ctrl), .named(.right, .alt): move(to: wordEnd)
        case .backspace: remove(position - 1..<position, keeping: false)
        case .delete, .ctrl("d"): remove(position..<position + 1, keeping: false)
        case .ctrl("u"): remove(0..<position, keeping: true)
        case .ctrl("k"): remove(position..<characters.count, keeping: true)
        case .ctrl("w"), .named(.backspace, .alt): remove(wordStart..<position, keeping: true)
        case .alt("d"): remove(position..<wordEnd, keeping: true)
        case .ctrl("y"): insert(String(cut))
        default: return false
        }
        return true
    }

    private mutating func move(to index: Int) {
        position = index.clamped(to: 0...characters.count)
    }

    private mutating func remove(_ range: Range<Int>, keeping: Bool) {
        let range = range.clamped(to: 0..<characters.count)
        guard !range.isEmpty else { return }
        if keeping { cut = Array(characters[range]) }
        characters.removeSubrange(range)
        position = range.lowerBound
    }

    private var wordStart: Int {
        var index = position
        while index > 0, !isWord(index - 1) { index -= 1 }
        while index > 0, isWord(index - 1) { index -= 1 }
        return index
    }

    private var wordEnd: Int {
        var index = position
        while index < characters.count, !isWord(index) { index += 1 }
        while index < characters.count, isWord(index) { index += 1 }
        return index
    }

    private func isWord(_ index: Int) -> Bool {
        characters[index].isLetter || characters[index].isNumber
    }

    /// Draws into the top row, scrolled so that the cursor is seen; returns where the terminal's cursor belongs.
    @discardableResult
    public func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool = true) -> Point? {
        guard !rect.isEmpty else { return nil }
        let role: Role = isFocused ? .inputFocused : .input
        canvas.fill(rect.row(0), pen: Pen(role))
        if characters.isEmpty {
            canvas.draw(placeholder, at: Point(rect.x, rect.y), width: rect.width, pen: Pen(.placeholder, on: role))
            return isFocused ? Point(rect.x, rect.y) : nil
        }
        let pieces = characters.enumerated().map { index, character in
            isSecret || secretPart?.contains(index) == true ? SafeText("*") : SafeText(String(character))
        }
        var first = 0
        var column = pieces[..<position].reduce(0) { $0 + $1.width }
        // One cell is left for the cursor behind the last character.
        while column > rect.width - 1, first < position {
            column -= pieces[first].width
            first += 1
        }
        canvas.inside(rect.row(0)) { canvas in
            var x = 0
            for piece in pieces[first...] where x < rect.width {
                x += canvas.draw(piece, at: Point(x, 0), pen: Pen(role))
            }
        }
        return isFocused ? Point(rect.x + min(column, rect.width - 1), rect.y) : nil
    }
}
