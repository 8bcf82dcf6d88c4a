internal import Glibc

/// Console fonts in files: the only place where Screen reads any.
public enum FontFiles {
    /// Where they are looked for: the user's own (`$XDG_DATA_HOME/virt-tui/fonts`), then Debian's console-setup and kbd.
    public static var folders: [String] {
        var folders: [String] = []
        if let data = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), data.hasPrefix("/") {
            folders.append(data + "/virt-tui/fonts")
        } else if let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            folders.append(home + "/.local/share/virt-tui/fonts")
        }
        return folders + ["/usr/share/consolefonts", "/usr/share/kbd/consolefonts", "/usr/lib/kbd/consolefonts"]
    }

    /// The fonts of every PSF file (`.psf`, `.psfu`, with or without `.gz`) in the folders; what cannot be read is left
    /// out.
    public static func tables(in folders: [String]) -> [GlyphTable] {
        []
    }
}
