import Foundation
import Testing

@testable import Screen

/// Which font is found, and what is done about a cell that it lacks.
@Suite struct FontSearchTests {
    /// A file of the user's in a folder that goes away.
    private func folder(_ files: [String: [UInt8]]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "virt-tui-fonts-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        return folder
    }

    /// A table as a file of `Fonts/`, without some characters.
    private func file(_ font: GlyphTable, name: String, without lost: Set<Unicode.Scalar> = []) throws -> [UInt8] {
        let text = String(decoding: try TestFiles.bytes("Fonts/\(font.name).glyphs"), as: UTF8.self)
        let lost = lost.map { String($0.value, radix: 16, uppercase: true) }.map { String(("000" + $0).suffix(4)) }
        let lines = text.split(separator: "\n").filter { line in !lost.contains { line.hasPrefix($0 + " ") } }
        return Array(lines.map { $0 == "name \(font.name)" ? "name \(name)" : $0 }.joined(separator: "\n").utf8)
    }

    private func page(_ font: GlyphTable, _ text: String) throws -> Framebuffer {
        var painter = try Painter(font, columns: 80, rows: 25)
        painter.write(text, row: 0, column: 0)
        for row in 1..<12 { painter.write("the quick brown fox jumps over the lazy dog", row: row, column: row) }
        return painter.frame
    }

    @Test(arguments: BuiltInFonts.tables.map { "\($0.name) \($0.width)" }) func everyGlyphOfAFontIsRead(
        _ label: String
    ) throws {
        let font = try #require(BuiltInFonts.tables.first { "\($0.name) \($0.width)" == label })
        let count = Int32(font.narrow.count)
        let columns = 64
        var painter = try Painter(font, columns: columns, rows: Int(count) / columns + 2)
        for number in 0..<count {
            guard let candidate = font.narrow.candidates(number).first else { continue }
            let place = Int(number)
            painter.paint(
                candidate.character, row: place / columns, column: place % columns, ink: 0xAAAAAA, paper: 0)
        }
        var recogniser = Recogniser(fonts: FontLibrary(tables: BuiltInFonts.tables))
        let screen = recogniser.read(painter.frame)
        #expect(screen.verdict == .text && screen.fontName == font.name)
        #expect(screen.knownCells == screen.inkedCells)
    }

    /// As a guest with Fedora's own font: its relatives are built in and lack letters that one on the disk has.
    @Test func theSearchGoesOnWhileACellIsUnknown() throws {
        let sun = try Painter.font("sun-8x16")
        let folder = try folder([
            "other.glyphs": file(sun, name: "other"), "far.glyphs": file(try Painter.font("spleen-8x16"), name: "far"),
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let poor = try #require(
            try GlyphTable.tables(reading: file(sun, name: "poor", without: ["ő", "ł"])).first { $0.width == 8 })
        let frame = try page(sun, "say łyeső")
        var alone = Recogniser(fonts: FontLibrary(tables: [poor]))
        #expect(alone.read(frame).line(0) == "say \u{FFFD}yes\u{FFFD}")
        var recogniser = Recogniser(fonts: FontLibrary(tables: [poor]) { FontFiles.files(in: [folder.path]) })
        let screen = recogniser.read(frame)
        #expect(screen.line(0) == "say łyeső")
        #expect(screen.fontName == "other")
    }

    /// No font has all of it: one has the one letter, its relative the other.
    @Test func aCellThatTheFontLacksIsLookedUpInItsRelatives() throws {
        let sun = try Painter.font("sun-8x16")
        let tables = try [("left", "ł"), ("right", "ő")].flatMap { name, lost in
            try GlyphTable.tables(
                reading: file(sun, name: name, without: [Unicode.Scalar(lost)].compactMap { $0 }.asSet))
        }
        var frame = try page(sun, "say")
        var recogniser = Recogniser(fonts: FontLibrary(tables: tables))
        #expect(recogniser.read(frame).line(0) == "say")
        // Also once the font is settled.
        let other = try page(sun, "say łyeső")
        frame.write(frame.bounds, pixels: other.pixels)
        #expect(recogniser.read(frame, dirty: frame.takeDirty()).line(0) == "say łyeső")
        // A stranger of the same size says nothing about it.
        let stranger = try Painter.font("spleen-8x16")
        #expect(!sun.isRelative(stranger))
    }

    @Test func whatRelativesDisagreeAboutStaysUnknown() throws {
        func font(_ name: String, _ last: Unicode.Scalar?) throws -> GlyphTable {
            func rows(_ seed: UInt64) -> [UInt64] { (0..<16).map { row in (row &* 5 ^ seed) & 0xFF } }
            var glyphs: [GlyphTable.Glyph] = []
            for value in UInt8(0x21)...0x7E {
                glyphs.append(GlyphTable.Glyph(characters: [Unicode.Scalar(value)], rows: rows(UInt64(value))))
            }
            if let last { glyphs.append(GlyphTable.Glyph(characters: [last], rows: rows(0xF0))) }
            return try #require(GlyphTable(name: name, width: 8, height: 16, glyphs: glyphs))
        }
        let bare = try font("bare", nil)
        let agreed = bare.joined(with: [try font("a", "é"), try font("b", "é")])
        #expect(agreed.narrow.count == bare.narrow.count + 1)
        let disputed = bare.joined(with: [try font("a", "é"), try font("b", "è")])
        #expect(disputed.narrow.count == bare.narrow.count)
    }

    /// A bitmap's rows as bytes.
    private static func rows(_ font: GlyphTable, _ number: Int32) -> [UInt8] {
        (0..<font.height).map { y -> UInt8 in
            var row: UInt8 = 0
            for x in 0..<8 {
                let bit = y * 8 + x
                let word = font.narrow.bitmaps[Int(number) * font.narrow.words + bit / 64]
                row = row << 1 | UInt8(word >> UInt64(bit % 64) & 1)
            }
            return row
        }
    }

    @Test func readsWhatAUserDropsIn() throws {
        let vga = try Painter.font("vga-8x16")
        var bdf = "STARTFONT 2.1\nFONT -own-\nSIZE 16 75 75\nFONTBOUNDINGBOX 8 16 0 -4\nSTARTPROPERTIES 3\n"
        bdf += "FONT_ASCENT 12\nFONT_DESCENT 4\nCHARSET_REGISTRY \"ISO10646\"\nENDPROPERTIES\nCHARS 9\n"
        var raw = [UInt8](repeating: 0, count: 4096)
        for number in 0..<Int32(vga.narrow.count) {
            guard
                let candidate = vga.narrow.candidates(number).first(where: {
                    (0x21...0x7E).contains($0.character.value)
                })
            else { continue }
            let bytes = Self.rows(vga, number)
            raw.replaceSubrange(
                Int(candidate.character.value) * 16..<Int(candidate.character.value) * 16 + 16, with: bytes)
            bdf += "STARTCHAR x\nENCODING \(candidate.character.value)\nDWIDTH 8 0\nBBX 8 16 0 -4\nBITMAP\n"
            bdf += bytes.map { String(("0" + String($0, radix: 16)).suffix(2)) + "\n" }.joined() + "ENDCHAR\n"
        }
        bdf += "ENDFONT\n"
        let frame = try page(vga, "#!/bin/sh -e \"$@\" ~ {2,3}")
        for (name, bytes) in ["own.bdf": Array(bdf.utf8), "own.rom": raw, "own.f16": raw] {
            let folder = try folder([name: bytes])
            defer { try? FileManager.default.removeItem(at: folder) }
            let uefi = try Painter.font("uefi-8x19")
            var recogniser = Recogniser(fonts: FontLibrary(tables: [uefi]) { FontFiles.files(in: [folder.path]) })
            let screen = recogniser.read(frame)
            #expect(screen.fontName == "own" && screen.line(0) == "#!/bin/sh -e \"$@\" ~ {2,3}", "\(name)")
        }
        for count in stride(from: 0, to: bdf.utf8.count, by: 97) { _ = BDFFont(Array(bdf.utf8.prefix(count))) }
        #expect(BDFFont([]) == nil && RawFont.glyphs([1, 2, 3]) == nil)
    }
}

extension GlyphTable {
    fileprivate static func tables(reading bytes: [UInt8]) -> [GlyphTable] {
        bytes.withUnsafeBytes { tables(reading: $0) }
    }
}

extension Array where Element: Hashable {
    fileprivate var asSet: Set<Element> { Set(self) }
}
