import Foundation
import Testing

@testable import Screen

/// Text beside and over pictures, against what was written, cell by cell.
@Suite struct MixedScreenTests {
    private static let fonts = FontLibrary(tables: BuiltInFonts.tables)

    /// Scenes of a kind: three, or all where VIRT_TUI_PICTURES asks for many.
    private static let seeds = 0..<(ProcessInfo.processInfo.environment["VIRT_TUI_PICTURES"] == nil ? 3 : 18)

    /// What is read is what was written: nothing is missing, and nothing is made up.
    private func expectExact(_ scene: Scene, _ comment: Comment, _ location: SourceLocation = #_sourceLocation) {
        var recogniser = Recogniser(fonts: Self.fonts)
        let screen = recogniser.read(scene.frame)
        let read = Scene.read(screen)
        #expect(screen.verdict == .mixed, comment, sourceLocation: location)
        let missing = scene.written.subtracting(read)
        let wrong = read.subtracting(scene.written)
        #expect(
            missing.isEmpty, "\(comment): \(missing.count) missing: \(Self.text(missing))", sourceLocation: location)
        #expect(wrong.isEmpty, "\(comment): made up: \(Self.text(wrong))", sourceLocation: location)
    }

    private static func text(_ cells: Set<Scene.Written>) -> String {
        cells.sorted { ($0.rect.y, $0.rect.x) < ($1.rect.y, $1.rect.x) }.prefix(40)
            .map { "\($0.character)@\($0.rect.x),\($0.rect.y)" }.joined(separator: " ")
    }

    private let firmware = [
        "BdsDxe: failed to load Boot0001 \"UEFI QEMU DVD-ROM\" from", "PciRoot(0x0)/Pci(0x1F,0x2)/Sata(0x0): Not Found",
        "BdsDxe: loading Boot0002 \"UEFI PXEv4\" from PciRoot(0x0)", ">>Start PXE over IPv4.",
        "  Station IP address is 10.0.2.15",
    ]

    /// A picture without hard edges, and without a pixel of the text's white.
    private func photograph(_ scene: inout Scene, _ rect: PixelRect, seed: Int) {
        var maker = PictureMaker(seed: seed)
        let light = maker.photograph(grain: seed % 4)
        scene.frame.write(
            rect,
            pixels: (0..<rect.width * rect.height).map {
                light($0 % rect.width, $0 / rect.width, &maker.dice) & 0xFEFEFE
            })
    }

    @Test(arguments: seeds) func firmwareWithALogo(_ seed: Int) throws {
        let font = try Painter.font("uefi-8x19")
        var scene = try Scene(800, 600)
        photograph(&scene, PixelRect(x: 300, y: 200 + seed * 3, width: 200, height: 160), seed: seed)
        for (row, line) in firmware.enumerated() { scene.write(line, font, x: 0, y: 5 + row * 19, paper: 0) }
        if seed % 2 == 1 {
            scene.write("Start boot option", font, x: 240 + 3, y: 488, ink: 0xFFFFFF, paper: 0)
            scene.frame.fill(PixelRect(x: 243, y: 520, width: 300, height: 14), with: 0xFFFFFF)
        }
        expectExact(scene, "logo \(seed)")
    }

    @Test func firmwareOnALargeScreen() throws {
        let font = try #require(BuiltInFonts.tables.first { $0.name == "uefi-8x19" && $0.width == 16 })
        var scene = try Scene(1600, 900)
        photograph(&scene, PixelRect(x: 600, y: 300, width: 400, height: 300), seed: 2)
        for (row, line) in firmware.enumerated() { scene.write(line, font, x: 0, y: 4 + row * 38, paper: 0) }
        expectExact(scene, "doubled")
    }

    @Test(arguments: [1, 2, 8]) func aConsoleWithALogoForEachProcessor(_ count: Int) throws {
        let font = try Painter.font("linux-8x16")
        var scene = try Scene(1024, 768)
        for number in 0..<count { photograph(&scene, PixelRect(x: number * 88, y: 0, width: 80, height: 80), seed: 5) }
        for row in 5..<40 {
            scene.write(
                "[    0.\(100 + row)] pci 0000:00:0\(row % 8).0: reg 0x10: [mem 0xfd000000-0xfdffffff pref]", font,
                x: 0, y: row * 16, paper: 0)
        }
        scene.write("-------- OK", font, x: 0, y: 42 * 16, paper: 0)
        expectExact(scene, "\(count) logos")
    }

    @Test(arguments: seeds) func aMenuOverAPicture(_ seed: Int) throws {
        let font = try Painter.font(seed % 2 == 0 ? "unifont-8x16" : "vga-8x16")
        var scene = try Scene(640, 480)
        photograph(&scene, scene.frame.bounds, seed: seed)
        scene.write("GNU GRUB  version 2.06", font, x: 10 + 23 * 8, y: 10 + 16, ink: 0xFFFFFF, paper: nil)
        for (row, line) in ["Debian GNU/Linux", "Advanced options for Debian GNU/Linux", "UEFI Firmware Settings"]
            .enumerated()
        {
            scene.write(line, font, x: 10 + 32, y: 10 + (5 + row) * 16, ink: 0xFFFFFF, paper: row == 1 ? 0x0000AA : nil)
        }
        scene.write(
            "Use the keys to select which entry is highlighted.", font, x: 10 + 48, y: 10 + 400, ink: 0xFFFFFF,
            paper: nil)
        expectExact(scene, "menu \(seed)")
    }

    @Test(arguments: seeds) func textBesideAPicture(_ seed: Int) throws {
        var maker = PictureMaker(seed: seed + 40)
        let names = ["terminus-8x16", "vga-8x16", "spleen-12x24", "terminus-16x32", "fixed-8x14", "terminus-10x20"]
        let font = try Painter.font(names[seed % names.count])
        var scene = try Scene(800, 600, fill: 0x1E1E1E)
        photograph(&scene, PixelRect(x: 500, y: 20, width: 290, height: 400), seed: seed)
        for row in 0..<10 {
            scene.write(maker.line(28), font, x: 7 + seed % 9, y: 13 + seed + row * font.height, paper: 0x1E1E1E)
        }
        expectExact(scene, "beside \(font.name), \(seed)")
    }

    @Test(arguments: [("linux-8x16", "terminus-16x32"), ("vga-8x16", "fixed-8x14"), ("terminus-8x16", "spleen-8x16")])
    func twoFontsOnOneScreen(_ one: String, _ other: String) throws {
        var maker = PictureMaker(seed: 9)
        let (first, second) = (try Painter.font(one), try Painter.font(other))
        var scene = try Scene(800, 600)
        for row in 0..<20 { scene.write(maker.line(80), first, x: 0, y: row * first.height, paper: 0) }
        for row in 0..<3 {
            scene.write(maker.line(40), second, x: 0, y: 500 + row * second.height, ink: 0, paper: 0xAAAAAA)
        }
        expectExact(scene, "\(one) and \(other)")
    }

    @Test func placesAreKept() throws {
        let (large, small) = (try Painter.font("terminus-16x32"), try Painter.font("linux-8x16"))
        var scene = try Scene(640, 480)
        photograph(&scene, PixelRect(x: 400, y: 100, width: 200, height: 200), seed: 1)
        scene.write("Large letters", large, x: 32, y: 32, paper: 0)
        scene.write("small letters below", small, x: 80, y: 320, paper: 0)
        scene.write("and more", small, x: 400, y: 320, paper: 0)
        var recogniser = Recogniser(fonts: Self.fonts)
        let screen = recogniser.read(scene.frame)
        #expect(screen.verdict == .mixed && screen.fontName == nil && screen.regions.count == 2)
        #expect(screen.columns == 80 && screen.rows == 30)
        #expect(screen.line(3) == "     Large letters")
        #expect(screen.line(20) == "          small letters below                     and more")
        #expect(screen.cells.contains { $0.content == .picture } && screen.share == 1)
        #expect(screen.triage == .line("small letters below                     and more"))
        // What changes is read again by itself.
        _ = scene.frame.takeDirty()
        scene.write("SMALL", small, x: 80, y: 320, paper: 0)
        let next = recogniser.read(scene.frame, dirty: scene.frame.takeDirty())
        #expect(next.line(20) == "          SMALL letters below                     and more")
        #expect(recogniser.isSettled)
    }

    @Test func aPictureThatGoesLeavesAScreenOfText() throws {
        let font = try Painter.font("linux-8x16")
        var scene = try Scene(640, 480)
        for row in 0..<10 { scene.write("all of this is text", font, x: 0, y: row * 16, paper: 0) }
        photograph(&scene, PixelRect(x: 320, y: 160, width: 200, height: 200), seed: 1)
        var recogniser = Recogniser(fonts: Self.fonts)
        #expect(recogniser.read(scene.frame).verdict == .mixed)
        _ = scene.frame.takeDirty()
        scene.frame.fill(PixelRect(x: 320, y: 160, width: 200, height: 200), with: 0)
        let screen = recogniser.read(scene.frame, dirty: scene.frame.takeDirty())
        #expect(screen.verdict == .text && screen.fontName == "linux-8x16")
    }
}
