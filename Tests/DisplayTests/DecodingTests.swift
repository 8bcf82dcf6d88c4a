import GuestKeys
import RFBSupport
import RemoteDisplay
import Screen
import Testing

/// An honest server's pictures arrive pixel by pixel, in every encoding that the helper offers.
@Suite(.timeLimit(.minutes(15))) struct DecodingTests {
    typealias Bytes = RFBBytes
    typealias Encoding = RFBBytes.Encoding

    @Test func raw() async throws {
        let pixels = pattern(64, 48)
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([Bytes.raw(0, 0, 64, 48, pixels)])), .silence,
            ])
        let frame = try await VNCSource(server).frame("the picture") { _ in true }
        #expect(frame.width == 64 && frame.height == 48)
        #expect(frame.pixels == pixels)
        #expect(frame.dirty.reduce(frame.dirty[0]) { $0.union($1) } == frame.bounds)
    }

    @Test func onlyWhatChangedIsDirty() async throws {
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([Bytes.fill(0, 0, 64, 48, 0x102030)])), .requests(2),
                .send(Bytes.update([Bytes.fill(8, 16, 8, 16, 0xFFFFFF), Bytes.fill(40, 0, 2, 2, 0xFF0000)])), .silence,
            ])
        let source = try VNCSource(server)
        _ = try await source.frame("the first picture") { _ in true }
        let frame = try await source.frame("the change") { $0[8, 16] == 0xFFFFFF }
        #expect(
            Set(frame.dirty) == [
                PixelRect(x: 8, y: 16, width: 8, height: 16), PixelRect(x: 40, y: 0, width: 2, height: 2),
            ])
        #expect(frame[0, 0] == 0x102030 && frame[41, 1] == 0xFF0000 && frame[42, 1] == 0x102030)
        #expect(server.talk.requests.prefix(2) == [false, true])
    }

    @Test func copyRectangle() async throws {
        let pixels = pattern(64, 48)
        let copy = Bytes.rectangle(0, 0, 64, 32, Encoding.copyRect, Bytes.number(UInt16(0)) + Bytes.number(UInt16(16)))
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([Bytes.raw(0, 0, 64, 48, pixels)])), .requests(2),
                .send(Bytes.update([copy])), .silence,
            ])
        let source = try VNCSource(server)
        _ = try await source.frame("the first picture") { _ in true }
        let frame = try await source.frame("the copy") { _ in true }
        #expect(frame.pixels == Array(pixels[(16 * 64)...]) + Array(pixels[(32 * 64)...]))
    }

    @Test func hextile() async throws {
        // Four tiles of 16×16: raw; a background; a foreground's rectangle on it; rectangles of their own colours.
        let pixels = pattern(16, 16)
        let tiles: [[UInt8]] = [
            [1] + pixels.flatMap(Bytes.pixel), [2] + Bytes.pixel(0x112233),
            [4 | 8] + Bytes.pixel(0xABCDEF) + [1, 0x12, 0x34], [8 | 16, 1] + Bytes.pixel(0x445566) + [0xF0, 0x0F],
        ]
        let server = ScriptedServer(
            ScriptedServer.handshake(width: 64, height: 16) + [
                .requests(1),
                .send(Bytes.update([Bytes.rectangle(0, 0, 64, 16, Encoding.hextile, tiles.flatMap { $0 })])), .silence,
            ])
        let frame = try await VNCSource(server).frame("the picture") { _ in true }
        #expect((0..<16).allSatisfy { y in (0..<16).allSatisfy { frame[$0, y] == pixels[y * 16 + $0] } })
        #expect(frame[16, 0] == 0x112233 && frame[31, 15] == 0x112233)
        // At 1,2 in its tile, 4 wide and 5 high.
        #expect(frame[33, 2] == 0xABCDEF && frame[36, 6] == 0xABCDEF && frame[37, 6] == 0x112233)
        #expect(frame[63, 0] == 0x445566 && frame[63, 15] == 0x445566 && frame[62, 0] == 0x112233)
    }

    @Test func zrle() async throws {
        let deflater = Deflater()
        let pixels = pattern(64, 48)
        // A tile of 64×48: raw compressed pixels of three bytes each; then one of a single colour.
        let raw: [UInt8] = [0] + pixels.flatMap { Bytes.pixel($0).prefix(3) }
        let solid: [UInt8] = [1, 0x33, 0x22, 0x11]
        let packets = [raw, solid].map { deflater.compress($0) }.map { Bytes.number(UInt32($0.count)) + $0 }
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([Bytes.rectangle(0, 0, 64, 48, Encoding.zrle, packets[0])])),
                .requests(2), .send(Bytes.update([Bytes.rectangle(8, 8, 16, 16, Encoding.zrle, packets[1])])), .silence,
            ])
        let source = try VNCSource(server)
        let first = try await source.frame("the first picture") { _ in true }
        #expect(first.pixels == pixels)
        let second = try await source.frame("the second picture") { _ in true }
        #expect(second[8, 8] == 0x112233 && second[23, 23] == 0x112233 && second[24, 23] == pixels[23 * 64 + 24])
    }

    @Test func tight() async throws {
        let deflater = Deflater()
        let pixels = pattern(16, 16)
        let packed = deflater.compress(
            pixels.flatMap {
                [
                    UInt8(truncatingIfNeeded: $0 >> 16), UInt8(truncatingIfNeeded: $0 >> 8),
                    UInt8(truncatingIfNeeded: $0),
                ]
            })
        // Lengths come in groups of seven bits, the lowest first.
        let length = [UInt8(packed.count & 0x7F | 0x80), UInt8(packed.count >> 7)]
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1),
                .send(
                    Bytes.update([
                        Bytes.rectangle(0, 0, 64, 48, Encoding.tight, [0x80, 0x11, 0x22, 0x33]),
                        Bytes.rectangle(16, 16, 16, 16, Encoding.tight, [0x00] + length + packed),
                    ])), .silence,
            ])
        let frame = try await VNCSource(server).frame("the picture") { _ in true }
        #expect(frame[0, 0] == 0x112233 && frame[63, 47] == 0x112233)
        #expect((0..<256).allSatisfy { frame[16 + $0 % 16, 16 + $0 / 16] == pixels[$0] })
    }

    @Test func sizeChanges() async throws {
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([Bytes.fill(0, 0, 64, 48, 0x111111)])), .requests(2),
                .send(Bytes.update([Bytes.rectangle(0, 0, 80, 25, Encoding.desktopSize)])), .requests(3),
                .send(Bytes.update([Bytes.fill(0, 0, 80, 25, 0x222222)])), .silence,
            ])
        let source = try VNCSource(server)
        _ = try await source.frame("the first picture") { $0.width == 64 }
        let frame = try await source.frame("the new size") { $0.width == 80 }
        #expect(frame.height == 25 && frame.pixels.allSatisfy { $0 == 0x222222 })
        #expect(frame.dirty.contains(frame.bounds))
        // After a change of size everything is wanted again, also by helpers whose display tells the size alone.
        #expect(Array(server.talk.requests.prefix(3)) == [false, true, false])
    }

    @Test func pixelsHaveNoTopByte() async throws {
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(Bytes.update([Bytes.fill(0, 0, 64, 48, 0xFF12_3456)])), .silence,
            ])
        let frame = try await VNCSource(server).frame("the picture") { _ in true }
        #expect(frame.pixels.allSatisfy { $0 == 0x12_3456 })
    }
}
