import Foundation
import Testing

@testable import Screen

@Suite struct FontFileTests {
    /// A PSF of one glyph repeated, with a table in which glyph 65 is A and А and a sequence.
    private func first(height: Int, table: [UInt8] = []) -> [UInt8] {
        [0x36, 0x04, table.isEmpty ? 0 : 2, UInt8(height)]
            + (0..<256).flatMap { glyph in (0..<height).map { UInt8(truncatingIfNeeded: glyph &* 31 &+ $0 &* 7) } }
            + table
    }

    private func second(width: Int, height: Int, count: Int, table: [UInt8] = []) -> [UInt8] {
        func word(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        let size = (width + 7) / 8 * height
        return [0x72, 0xB5, 0x4A, 0x86] + word(0) + word(32) + word(table.isEmpty ? 0 : 1) + word(count) + word(size)
            + word(height) + word(width)
            + (0..<count * size).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 &>> 8 &* 101) } + table
    }

    @Test func readsTheFirstVersion() throws {
        var table: [UInt8] = []
        for glyph in 0..<256 {
            if glyph == 65 { table += [0x41, 0, 0x10, 0x04, 0xFE, 0xFF, 0x41, 0, 0x0A, 0x03] }
            table += [0xFF, 0xFF]
        }
        let font = try PSFFont(first(height: 14, table: table))
        #expect(font.width == 8 && font.height == 14 && font.rows.count == 256)
        #expect(font.characters[65] == ["A", "А"])
        #expect(font.characters[66] == [])
        #expect(font.rows[65][2] == UInt64(UInt8(truncatingIfNeeded: 65 &* 31 &+ 14)))
    }

    @Test func readsTheSecondVersion() throws {
        let table = Array("A".utf8) + [0xFE] + Array("Á".utf8) + [0xFF] + Array("БB".utf8) + [0xFF]
        let font = try PSFFont(second(width: 10, height: 20, count: 2, table: table))
        #expect(font.width == 10 && font.height == 20)
        #expect(font.characters == [["A"], ["Б", "B"]])
        #expect(font.rows[0].allSatisfy { $0 < 1 << 10 })
    }

    @Test func withoutATableOnlyASCIIIsBelieved() throws {
        let font = try PSFFont(first(height: 16))
        #expect(font.characters[0x41] == ["A"])
        #expect(font.characters[0xC4].isEmpty && font.characters[1].isEmpty)
    }

    @Test func nineDotModesRepeatTheEighthColumnForLinesOnly() throws {
        let tables = try PSFFont(second(width: 8, height: 16, count: 256)).tables(name: "test")
        #expect(tables.map { $0.width } == [8, 9])
    }

    @Test func anyCutIsRefusedOrRead() {
        for font in [
            first(height: 16, table: [0x41, 0, 0xFF, 0xFF]), second(width: 12, height: 24, count: 3, table: [0x41]),
        ] {
            for count in 0..<font.count {
                if let read = try? PSFFont(Array(font[..<count])) { #expect(read.rows.count == read.characters.count) }
            }
        }
        #expect(throws: PSFFont.Refusal.notPSF) { try PSFFont([]) }
        #expect(throws: PSFFont.Refusal.truncated) { try PSFFont([0x36, 0x04, 0]) }
        #expect(throws: PSFFont.Refusal.truncated) { try PSFFont(Array(first(height: 16).dropLast())) }
        #expect(throws: PSFFont.Refusal.absurd) { try PSFFont(second(width: 8, height: 200, count: 1)) }
    }

    @Test func numbersOutOfRangeAreRefused() {
        var font = second(width: 8, height: 16, count: 4)
        for offset in stride(from: 8, to: 32, by: 4) where offset != 12 {
            for value: UInt8 in [0x7F, 0x80, 0xFF] {
                let old = Array(font[offset..<offset + 4])
                font.replaceSubrange(offset..<offset + 4, with: [value, value, value, value])
                #expect(throws: PSFFont.Refusal.self) { try PSFFont(font) }
                font.replaceSubrange(offset..<offset + 4, with: old)
            }
        }
    }

    // Sizes that no built-in font has; Sun's is 12 pixels wide.
    @Test(arguments: [11, 12]) func theUsersFontIsUsed(_ width: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "virt-tui-fonts-\(getpid())-\(width)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // An invented font.
        let bytes = second(width: width, height: 22, count: 128)
        try Data(bytes).write(to: folder.appending(path: "own.psf"))
        try Data([0x36]).write(to: folder.appending(path: "broken.psf"))
        try Data(repeating: 7, count: 99).write(to: folder.appending(path: "broken.psf.gz"))
        let table = try #require(try PSFFont(bytes).tables(name: "own").first)
        var painter = try Painter(table, columns: 40, rows: 10)
        painter.write("Hello, own font: 1234567890", row: 0, column: 0)
        let fonts = FontLibrary(tables: BuiltInFonts.tables) { FontFiles.files(in: [folder.path]) }
        var recogniser = Recogniser(fonts: fonts)
        let screen = recogniser.read(painter.frame)
        #expect(screen.fontName == "own")
        #expect(screen.line(0) == "Hello, own font: 1234567890")
    }

    @Test func unpacksWhatGzipPacked() throws {
        // "hello hello hello hello\n" by gzip -9, with a file name.
        let packed: [UInt8] = [
            0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 2, 0xFF, 0x61, 0, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0xB9,
            0, 0, 0x88, 0x59, 0x0B, 0x18, 0, 0, 0,
        ]
        let text = try Gzip.unpack(packed, limit: 100)
        #expect(String(decoding: text, as: UTF8.self) == "hello hello hello hello\n")
        #expect(throws: Gzip.Failure.self) { try Gzip.unpack(packed, limit: 10) }
        for count in 0..<packed.count - 9 {
            #expect(throws: Gzip.Failure.self) { try Gzip.unpack(Array(packed[..<count]), limit: 100) }
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/consolefonts"), "No console-setup here."))
    func readsEveryFontOfConsoleSetup() throws {
        let folder = "/usr/share/consolefonts"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".psf.gz") }
        // A share of them: unpacking is slow without optimisation.
        for name in names.sorted().enumerated().filter({ $0.offset % 12 == 0 }).map(\.element) {
            #expect(try !FontFiles.tables(at: "\(folder)/\(name)").isEmpty, "\(name)")
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/grub/ascii.pf2"), "No GRUB fonts here."))
    func grubsFontFileAgreesWithWhatGrubDisplays() throws {
        let table = try #require(try FontFiles.tables(at: "/usr/share/grub/ascii.pf2").first)
        let recorded = try Painter.font("unifont-8x16")
        #expect(table.width == 8 && table.height == 16)
        for number in 0..<Int32(table.narrow.count) {
            for candidate in table.narrow.candidates(number) where (0x21...0x7E).contains(candidate.character.value) {
                let bits = Array(
                    table.narrow.bitmaps[Int(number) * table.narrow.words..<Int(number + 1) * table.narrow.words])
                let found = bits.withUnsafeBufferPointer { bits in bits.baseAddress.map { recorded.narrow.find($0) } }
                let other = try #require(found)
                #expect(other >= 0, "\(candidate.character)")
                if other >= 0 {
                    #expect(recorded.narrow.candidates(other).contains { $0.character == candidate.character })
                }
            }
        }
    }

    @Test func everyTableIsBuiltIn() throws {
        let names = try TestFiles.names(in: "Fonts", ending: ".glyphs")
        #expect(Set(BuiltInFonts.tables.map(\.name)) == Set(names))
        for table in BuiltInFonts.tables {
            #expect(table.notes.contains { $0.hasPrefix("source ") }, "\(table.name)")
            #expect(table.notes.contains { $0.hasPrefix("licence ") }, "\(table.name)")
            #expect(table.bitmapCount > 200, "\(table.name)")
        }
    }
}

@Suite struct FontPageTests {
    /// The page as a guest with a font would show it, whose table it comes back as.
    @Test(arguments: ["vga-9x16", "terminus-16x32", "sun-8x16"]) func learnsAFontFromItsPage(_ name: String) throws {
        let font = try #require(BuiltInFonts.tables.first { $0.name == name })
        var painter = try Painter(font, columns: 80, rows: 20)
        #expect(FontPage.table(on: painter.frame, name: "own") == nil)
        for column in 0..<32 { painter.write(" ", row: 0, column: column, paper: column % 2 == 0 ? 0xAAAAAA : 0) }
        for (number, character) in ([" ", "\u{FFFD}"] + FontPage.characters).enumerated() {
            painter.paint(character, row: 1 + number / 32, column: number % 32, ink: 0xAAAAAA, paper: 0)
        }
        let bytes = try #require(FontPage.table(on: painter.frame, name: "own"))
        let table = try #require(bytes.withUnsafeBytes { GlyphTable.tables(reading: $0) }.first)
        #expect(table.name == "own" && table.width == font.width && table.height == font.height)
        for scalar in "Az09~é─█".unicodeScalars where Scene.bits(of: scalar, font) != nil {
            #expect(Scene.bits(of: scalar, table) == Scene.bits(of: scalar, font), "\(scalar)")
        }
        let line = FontPage.script
        #expect(
            line.hasPrefix("printf '\\033%%G") && line.hasSuffix("'; read x\n") && line.utf8.allSatisfy { $0 < 0x7F })
    }
}
