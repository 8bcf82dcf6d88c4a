import Testing

@testable import Screen

/// Screens of real firmware, boot loaders and kernels (`Tools/record-glyphs/frames.py`), against texts checked by hand.
@Suite struct RecordedScreenTests {
    static let names = [
        "seabios", "ipxe", "grub-graphical", "grub-shell", "grub-text", "uefi-shell", "uefi-setup",
        "uefi-boot-manager", "uninitialised", "memtest", "panic",
    ]

    /// Text beside and over pictures.
    static let mixed = ["grub-picture", "isolinux-picture", "uefi-logo"]

    @Test func everyRecordingIsTested() throws {
        #expect(
            try TestFiles.names(in: "Tests/ScreenTests/Frames", ending: ".png") == (Self.names + Self.mixed).sorted())
    }

    @Test(arguments: mixed)
    func readsEveryCharacterBesidePictures(_ name: String) throws {
        var recogniser = Recogniser(fonts: FontLibrary(tables: BuiltInFonts.tables))
        let screen = recogniser.read(try TestFiles.frame(name))
        #expect(screen.verdict == .mixed && screen.share == 1)
        let expected = try TestFiles.text(name)
        #expect(screen.text == expected, "\(screen.text)")
    }

    @Test(arguments: names)
    func readsEveryCharacter(_ name: String) throws {
        // Built-in fonts only: an administrator's server may have no others.
        var recogniser = Recogniser(fonts: FontLibrary(tables: BuiltInFonts.tables))
        let screen = recogniser.read(try TestFiles.frame(name))
        #expect(screen.verdict == .text)
        #expect(screen.knownCells == screen.inkedCells)
        let text = screen.text
        let expected = try TestFiles.text(name)
        #expect(text == expected)
    }

    @Test(arguments: [
        ("seabios", Triage.word(.noBootableDevice)), ("ipxe", .word(.noBootableDevice)),
        ("grub-graphical", .word(.bootMenu)), ("grub-shell", .word(.bootMenu)), ("grub-text", .word(.bootMenu)),
        ("uefi-shell", .word(.bootMenu)), ("uefi-setup", .word(.bootMenu)),
        ("uefi-boot-manager", .word(.bootMenu)), ("panic", .word(.kernelPanic)),
        ("grub-picture", .word(.bootMenu)), ("isolinux-picture", .word(.bootMenu)),
        ("uefi-logo", .line("Start boot option")),
        ("memtest", .line("<ESC> Exit  <F1> Configuration  <Space> Scroll Lock            6.10.unknown.x64")),
    ])
    func isPutIntoAWord(_ name: String, _ triage: Triage) throws {
        var recogniser = Recogniser(fonts: FontLibrary(tables: BuiltInFonts.tables))
        let screen = recogniser.read(try TestFiles.frame(name))
        #expect(screen.triage == triage)
    }
}
