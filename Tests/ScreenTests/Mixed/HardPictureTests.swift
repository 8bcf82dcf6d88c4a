import Foundation
import Testing

@testable import Screen

/// Pictures in which something may look like a character: none is read that is not there.
@Suite struct HardPictureTests {
    private static let fonts = FontLibrary(tables: BuiltInFonts.tables)

    /// Forty, or as many as VIRT_TUI_PICTURES says.
    private static let count = ProcessInfo.processInfo.environment["VIRT_TUI_PICTURES"].flatMap { Int($0) } ?? 40

    @Test(arguments: PictureMaker.Kind.allCases) func nothingIsMadeUp(_ kind: PictureMaker.Kind) throws {
        let sizes = [(320, 240), (360, 200), (400, 304)]
        for number in 0..<max(Self.count / PictureMaker.Kind.allCases.count, 1) {
            var maker = PictureMaker(seed: number * 100 + kind.rawValue)
            let size = sizes[number % sizes.count]
            let scene = try maker.picture(kind, size.0, size.1)
            var recogniser = Recogniser(fonts: Self.fonts)
            let screen = recogniser.read(scene.frame)
            let wrong = Scene.read(screen).subtracting(scene.written).subtracting(scene.alternatives)
            #expect(
                wrong.isEmpty,
                "\(kind) \(number) \(screen.verdict): \(wrong.map { "\($0.character)" }.joined())\n\(screen.text)")
        }
    }

    /// The pictures on this machine, where VIRT_TUI_PICTURES asks for them.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["VIRT_TUI_PICTURES"] != nil, "Asked for by VIRT_TUI_PICTURES.")
    )
    func picturesOfThisMachineHaveNoText() throws {
        let files = FileManager.default.enumerator(atPath: "/usr")?.compactMap { $0 as? String } ?? []
        var count = 0
        for path in files.filter({ $0.hasSuffix(".png") }).sorted() {
            guard let data = FileManager.default.contents(atPath: "/usr/" + path), data.count < 4 << 20,
                let frame = Framebuffer(picture: [UInt8](data)), frame.width >= 32, frame.height >= 32
            else { continue }
            count += 1
            var recogniser = Recogniser(fonts: Self.fonts)
            let screen = recogniser.read(frame)
            #expect(Scene.read(screen).isEmpty, "\(path): \(screen.text)")
        }
        print("\(count) pictures were looked at")
    }
}
