/// A guest's screen as pixels, with the rectangles that changed since somebody last asked.
///
/// A pixel is 0x00RRGGBB in the machine's byte order; rows follow each other without gaps (`stride` = `width`).
public struct Framebuffer: Sendable {
    /// The most pixels that a frame may have: 8,192 × 4,096, 128 MiB.
    public static let mostPixels = 8192 * 4096

    /// Pixels across.
    public let width: Int
    /// Pixels down.
    public let height: Int
    /// Row by row from the top, `width * height` of them.
    public private(set) var pixels: [UInt32]
    /// What changed since `takeDirty()`; at most `mostDirty` rectangles, which may overlap.
    public private(set) var dirty: [PixelRect]

    /// More rectangles than this become one around all of them.
    static let mostDirty = 64

    /// Makes a frame of one colour, dirty as a whole; nil when a side is not in 1...16,384 or there are more than
    /// `mostPixels` pixels.
    public init?(width: Int, height: Int, fill: UInt32 = 0) {
        let sides = 1...16_384
        guard sides.contains(width), sides.contains(height), width * height <= Self.mostPixels else { return nil }
        self.width = width
        self.height = height
        pixels = [UInt32](repeating: fill & 0x00FF_FFFF, count: width * height)
        dirty = [PixelRect(x: 0, y: 0, width: width, height: height)]
    }

    /// Pixels from one row to the next.
    public var stride: Int { width }

    /// The whole frame.
    public var bounds: PixelRect { PixelRect(x: 0, y: 0, width: width, height: height) }

    /// The pixel at a place; nil outside.
    public subscript(x: Int, y: Int) -> UInt32? {
        guard x >= 0, x < width, y >= 0, y < height else { return nil }
        return pixels[y * width + x]
    }

    /// A part as a frame of its own; nil when nothing of it lies within.
    public func cut(_ part: PixelRect) -> Framebuffer? {
        let part = part.intersection(bounds)
        guard var result = Framebuffer(width: part.width, height: part.height) else { return nil }
        if part == bounds {
            result.pixels = pixels
        } else {
            result.pixels = (part.y..<part.bottom).flatMap {
                pixels[$0 * width + part.x..<$0 * width + part.right]
            }
        }
        return result
    }

    /// The rectangles that changed, which from now on are clean.
    public mutating func takeDirty() -> [PixelRect] {
        defer { dirty = [] }
        return dirty
    }

    /// Says that a part changed.
    public mutating func markDirty(_ rect: PixelRect) {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty else { return }
        if let last = dirty.last, last.union(rect) == last { return }
        dirty.append(rect)
        guard dirty.count > Self.mostDirty else { return }
        dirty = [dirty.reduce(rect) { $0.union($1) }]
    }

    /// Lends the pixels for changing; whoever does marks what they changed.
    @inline(__always)
    mutating func withPixels(_ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
        pixels.withUnsafeMutableBufferPointer { body($0) }
    }
}
