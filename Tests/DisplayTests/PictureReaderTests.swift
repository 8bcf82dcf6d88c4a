import RFBControl
import Screen
import Testing

@testable import RemoteDisplay

/// Screenshots' files are read by helpers that may be taken over, crash or never end.
@Suite(.timeLimit(.minutes(5))) struct PictureReaderTests {
    private func read(_ file: [UInt8], patience: UInt32 = 20_000) async throws -> Framebuffer? {
        let store = FrameStore()
        try await PictureReader(DisplayOptions.testing().helper, patience: patience).read(file, into: store)
        return store.take()
    }

    @Test func bothFormats() async throws {
        let pixels: [UInt8] = [1, 2, 3, 255, 254, 253]
        let pixmap = try #require(try await read(Array("P6\n2 1\n255\n".utf8) + pixels))
        #expect(pixmap.width == 2 && pixmap.height == 1 && pixmap.pixels == [0x010203, 0xFFFEFD])
        let png = try #require(pixmap.png())
        #expect(try await read(png)?.pixels == pixmap.pixels)
    }

    @Test(arguments: ["", "GIF89a", "P6\n2 1\n255\nabc", "P6 0 0 255 ", "\u{89}PNG"])
    func damaged(_ text: String) async throws {
        let failure = await #expect(throws: DisplayFailure.self) {
            _ = try await read(text.unicodeScalars.map { UInt8($0.value) })
        }
        #expect(failure?.kind == .broken || text.isEmpty)
    }

    /// A file of a few bytes that would become more than any screen.
    @Test func largerThanAnyScreen() async throws {
        let failure = await #expect(throws: DisplayFailure.self) {
            _ = try await read(Array("P6\n65535 65535\n255\nabc".utf8))
        }
        #expect(failure?.kind == .broken)
    }

    /// The largest screen there is, from a small file: decoded beside us, within the helper's memory.
    @Test func largest() async throws {
        let grey = try #require(Framebuffer(width: 8192, height: 4050, fill: 0x202020)?.png())
        let frame = try await read(grey, patience: 60_000)
        #expect(frame?.width == 8192 && frame?.height == 4050)
        #expect(frame?.pixels.first == 0x202020 && frame?.pixels.last == 0x202020)
    }

    @Test func anotherProgramInItsPlace() async throws {
        let store = FrameStore()
        for path in ["/bin/true", "/bin/cat", "/nonexistent"] {
            let reader = try PictureReader(HelperProgram(path: path), patience: 500)
            let failure = await #expect(throws: DisplayFailure.self) {
                try await reader.read([1, 2, 3], into: store)
            }
            #expect(failure?.kind == .helper || failure?.kind == .silent)
        }
        #expect(store.take() == nil)
    }
}
