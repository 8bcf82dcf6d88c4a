internal import ArgumentParser
internal import Screen
internal import Terminal

/// `virt-tui fonts`
struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "List the fonts that guests' screens are read with, or learn one.",
        discussion: """
            Besides those built in there are the fonts of Debian's packages console-setup-linux, console-data, fonts-spleen and \
            grub-common where they are installed, and your own in $XDG_DATA_HOME/virt-tui/fonts: PSF (.psf, .psfu), BDF (.bdf), \
            GRUB's (.pf2), a video BIOS's 256 bitmaps of 8 pixels' width in code page 437's order (.rom, .f16, .f14, .f08) and \
            tables of ours (.glyphs); all of them packed by gzip as well (.gz).
            """,
        subcommands: [FontsListCommand.self, FontsLearnCommand.self], defaultSubcommand: FontsListCommand.self)
}

/// `virt-tui fonts list`
struct FontsListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the fonts that guests' screens are read with.")

    func run(in context: Context) async throws -> Int32 {
        var table = TextTable(columns: ["NAME", "CELL", "BITMAPS", "FROM"])
        for (font, isBuiltIn) in FontLibrary.standard.everything() {
            let source = font.notes.first { $0.hasPrefix("source ") }.map { String($0.dropFirst(7)) } ?? ""
            table.add([
                SafeText(font.name), "\(font.width)x\(font.height)", "\(font.bitmapCount)",
                SafeText(isBuiltIn ? "built in: \(source)" : "file"),
            ])
        }
        return context.output.results(table.lines.map { $0.string + "\n" }.joined()) ? 0 : Program.brokenPipe
    }
}
