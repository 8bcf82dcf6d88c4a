import Testing

@testable import Screen

@Suite struct FramebufferTests {
    private func frame(_ width: Int, _ height: Int) throws -> Framebuffer {
        var frame = try #require(Framebuffer(width: width, height: height))
        _ = frame.takeDirty()
        return frame
    }

    @Test(arguments: [(0, 1), (1, 0), (-1, 5), (16_385, 1), (8192, 4097), (Int.max, Int.max)])
    func refusesAbsurdSizes(_ width: Int, _ height: Int) {
        #expect(Framebuffer(width: width, height: height) == nil)
    }

    @Test func isDirtyAsAWholeAtFirst() throws {
        var frame = try #require(Framebuffer(width: 3, height: 2, fill: 0xFF12_3456))
        let dirty1 = frame.takeDirty()
        #expect(dirty1 == [PixelRect(x: 0, y: 0, width: 3, height: 2)])
        let dirty2 = frame.takeDirty()
        #expect(dirty2.isEmpty)
        #expect(frame[2, 1] == 0x12_3456)
        #expect(frame[3, 1] == nil)
        #expect(frame[0, -1] == nil)
    }

    @Test func marksNoMoreThanWhatDiffers() throws {
        var frame = try frame(8, 8)
        var pixels = [UInt32](repeating: 0xAA00_0000, count: 64)
        pixels[2 * 8 + 3] = 7
        pixels[4 * 8 + 5] = 9
        frame.write(frame.bounds, pixels: pixels)
        let dirty3 = frame.takeDirty()
        #expect(dirty3 == [PixelRect(x: 3, y: 2, width: 3, height: 3)])
        #expect(frame[3, 2] == 7)
        let isWritten = frame.write(frame.bounds, pixels: pixels)
        #expect(isWritten)
        #expect(frame.dirty.isEmpty)
    }

    @Test func clipsWhatLiesOutside() throws {
        var frame = try frame(4, 4)
        frame.write(PixelRect(x: 2, y: 3, width: 4, height: 4), pixels: (1...16).map { $0 })
        let dirty4 = frame.takeDirty()
        #expect(dirty4 == [PixelRect(x: 2, y: 3, width: 2, height: 1)])
        #expect(frame.pixels[12...] == [0, 0, 1, 2])
    }

    @Test func refusesASourceThatIsTooShort() throws {
        var frame = try frame(4, 4)
        let isWritten = frame.write(frame.bounds, pixels: [UInt32](repeating: 1, count: 15))
        #expect(!isWritten)
        #expect(frame.dirty.isEmpty)
        #expect(frame.pixels.allSatisfy { $0 == 0 })
    }

    @Test func aWholeFrameIsMarkedInBands() throws {
        var frame = try frame(4, 64)
        var pixels = [UInt32](repeating: 0, count: 4 * 64)
        pixels[0] = 1
        pixels[4 * 63 + 3] = 1
        let isWritten = pixels.withUnsafeBytes { frame.write(from: $0, bytesPerRow: 16) }
        #expect(isWritten)
        let dirty = frame.takeDirty()
        #expect(
            dirty == [
                PixelRect(x: 0, y: 0, width: 1, height: 1), PixelRect(x: 3, y: 63, width: 1, height: 1),
            ])
    }

    @Test func copiesWithinItselfWhenPartsOverlap() throws {
        var frame = try frame(1, 4)
        frame.write(frame.bounds, pixels: [1, 2, 3, 4])
        frame.copy(PixelRect(x: 0, y: 1, width: 1, height: 3), toX: 0, y: 0)
        #expect(frame.pixels == [2, 3, 4, 4])
        frame.copy(PixelRect(x: 0, y: 0, width: 1, height: 4), toX: 0, y: 2)
        #expect(frame.pixels == [2, 3, 2, 3])
    }

    @Test func manyRectanglesBecomeOne() throws {
        var frame = try frame(200, 2)
        for x in stride(from: 0, to: 200, by: 2) { frame.markDirty(PixelRect(x: x, y: 0, width: 1, height: 1)) }
        #expect(frame.dirty.count <= Framebuffer.mostDirty)
        let around = frame.dirty.reduce(PixelRect(x: 0, y: 0, width: 0, height: 0)) { $0.union($1) }
        #expect(around == PixelRect(x: 0, y: 0, width: 199, height: 1))
    }
}
