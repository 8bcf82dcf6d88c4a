import Screen
import Testing

/// Screenshots' files, from outside.
@Suite struct PictureFileTests {
    @Test func ppm() throws {
        let picture = try #require(
            Framebuffer(picture: Array("P6\n# made by hand\n2 1\n255\n".utf8) + [1, 2, 3, 255, 254, 253]))
        #expect(picture.width == 2 && picture.height == 1)
        #expect(picture.pixels == [0x010203, 0xFFFEFD])
    }

    @Test(arguments: [
        "", "P6", "P6 2 1", "P6 2 1 255 ", "P5 1 1 255 abc", "P6 0 1 255 ", "P6 1 0 255 ", "P6 -1 1 255 ",
        "P6 1 1 65535 abcdef",
        "P6 999999 999999 255 abc", "P6 99999999999999999999 1 255 abc", "#####", "P6 # comment without end", "GIF89a",
    ])
    func brokenPPM(_ text: String) {
        #expect(Framebuffer(picture: Array(text.utf8)) == nil)
    }

    /// Four pixels: red, green, blue, white; made with zlib's stored blocks.
    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00,
        0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x02, 0x00, 0x00, 0x00, 0xFD, 0xD4, 0x9A, 0x73,
    ]

    @Test func pngOfALab() throws {
        let bytes = Self.png + Self.content
        let picture = try #require(Framebuffer(picture: bytes))
        #expect(picture.width == 2 && picture.height == 2)
        #expect(picture.pixels == [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF])
    }

    @Test func cutPNG() {
        let bytes = Self.png + Self.content
        // The last chunk only says that it is the last.
        for count in 0..<bytes.count - 12 {
            #expect(Framebuffer(picture: Array(bytes[..<count])) == nil, "cut at \(count)")
        }
    }

    @Test func enormousPNG() {
        var bytes = Self.png + Self.content
        bytes.replaceSubrange(16..<20, with: [0x7F, 0xFF, 0xFF, 0xFF])
        #expect(Framebuffer(picture: bytes) == nil)
    }

    private static let content: [UInt8] = [
        0x00, 0x00, 0x00, 0x19, 0x49, 0x44, 0x41, 0x54, 0x78, 0x01, 0x01, 0x0E, 0x00, 0xF1, 0xFF, 0x00, 0xFF, 0x00,
        0x00, 0x00, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 0xEE, 0x05, 0xFB, 0xDE, 0xDD, 0xEC,
        0x2B, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    @Test func whatIsWrittenIsReadAgain() throws {
        var frame = try #require(Framebuffer(width: 5, height: 3, fill: 0x123456))
        frame.fill(PixelRect(x: 1, y: 1, width: 2, height: 1), with: 0xFEDCBA)
        let bytes = try #require(frame.png())
        #expect(Framebuffer(picture: bytes)?.pixels == frame.pixels)
        let part = try #require(frame.cut(PixelRect(x: 2, y: 1, width: 9, height: 9)))
        #expect(part.width == 3 && part.height == 2)
        #expect(part.pixels == [0xFEDCBA, 0x123456, 0x123456, 0x123456, 0x123456, 0x123456])
        #expect(frame.cut(PixelRect(x: 5, y: 0, width: 1, height: 1)) == nil)
    }
}
