/// How a terminal shows pixels.
public struct PixelGraphics: Hashable, Sendable {
    /// A way of telling a terminal pixels.
    public enum Way: Hashable, Sendable {
        /// DEC's sixels.
        case sixel
        /// Kitty's graphics protocol.
        case kitty
    }

    /// The way.
    public let way: Way
    /// Pixels across a cell, 1...64.
    public let cellWidth: Int
    /// Pixels down a cell, 1...128.
    public let cellHeight: Int

    /// A way of showing pixels; nil for cells of sizes that no terminal has.
    public init?(_ way: Way, cellWidth: Int, cellHeight: Int) {
        guard (1...64).contains(cellWidth), (1...128).contains(cellHeight) else { return nil }
        self.way = way
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
    }

    /// A cell's width by its height.
    public var cellShape: Double { Double(cellWidth) / Double(cellHeight) }
}

/// A picture of pixels over an area of cells, which a canvas leaves blank for it.
public struct PixelPicture: Sendable {
    /// The cells that it covers.
    public var area: Rect
    /// What shows it when the cursor is in the area's first cell: made by us, of numbers and base64 alone.
    public let bytes: [UInt8]
    /// What takes it away; empty where painting over it does.
    public let removal: [UInt8]
    /// Tells this picture from others.
    public let number: Int

    /// A picture.
    public init(area: Rect, bytes: [UInt8], removal: [UInt8] = [], number: Int) {
        self.area = area
        self.bytes = bytes
        self.removal = removal
        self.number = number
    }
}

extension PixelPicture: Equatable {
    /// By number: bytes are long.
    public static func == (one: PixelPicture, other: PixelPicture) -> Bool {
        one.number == other.number && one.area == other.area
    }
}
