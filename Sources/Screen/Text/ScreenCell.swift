/// One cell of a text screen: a character with its two colours, or something that no known font has.
public struct ScreenCell: Hashable, Sendable {
    /// What a cell holds.
    public enum Content: Hashable, Sendable {
        /// Exactly this character; a cell of one colour is a space.
        case character(Unicode.Scalar)
        /// The right half of the wide character in the cell before.
        case continuation
        /// Pixels that match no character of the screen's font: never guessed.
        case unknown
        /// A part of a picture beside the text.
        case picture
    }

    /// What it holds.
    public var content: Content
    /// The character's colour, 0x00RRGGBB; the background's for a space, as there is nothing of it to see.
    public var foreground: UInt32
    /// The colour behind it, 0x00RRGGBB.
    public var background: UInt32

    /// Makes a cell.
    public init(_ content: Content, foreground: UInt32, background: UInt32) {
        self.content = content
        self.foreground = foreground
        self.background = background
    }

    /// The character; nil for what is unknown, for pictures and for the right half of a wide one.
    public var character: Unicode.Scalar? {
        if case .character(let scalar) = content { return scalar }
        return nil
    }

    /// Whether it shows text, known or not.
    public var isText: Bool {
        switch content {
        case .character(let scalar): return scalar != " "
        case .unknown, .continuation: return true
        case .picture: return false
        }
    }

    /// Whether it shows nothing but its background.
    public var isBlank: Bool { content == .character(" ") }
}
