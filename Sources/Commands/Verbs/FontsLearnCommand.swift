internal import ArgumentParser
internal import Files
internal import Fleet
internal import FleetModel
internal import GuestScreens
internal import Libvirt
internal import Screen
internal import Terminal

/// `virt-tui fonts learn`
struct FontsLearnCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Learn the font of a Linux guest's console from its screen.",
        discussion: """
            The guest has to show its glyphs: log in on its own console (not through SSH) and run there what \
            "virt-tui fonts learn --script" prints; Enter ends it. Meanwhile "virt-tui fonts learn GUEST" reads the page, \
            and from then on the guest's text can be read.

            Exit code: 0 when learned, 1 when the page did not come in time.
            """)

    @OptionGroup var connections: ConnectionArguments
    @Argument(help: "The guest's name, UUID or number.") var guest: String?
    @Flag(help: "Print the line of shell for the guest.") var script = false
    @Option(help: "What the font is to be called.") var name: String?
    @Option(help: ArgumentHelp("How long to wait for the page.", valueName: "seconds")) var timeout: Double = 60

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        guard script != (guest != nil) else { throw ValidationError("say either GUEST or --script") }
    }

    func run(in context: Context) async throws -> Int32 {
        guard let guest else { return context.output.results(FontPage.script) ? 0 : Program.brokenPipe }
        let what = "learning the font of \(guest)"
        guard let folder = FontFiles.ownFolder else {
            throw Failure(what: what, why: "there is no home folder for it", next: "Set XDG_DATA_HOME")
        }
        var choice = GuestChoice()
        (choice.connections, choice.guest) = (connections, guest)
        let opened = try await choice.open(for: what, .look, timeout: timeout, in: context)
        let reader = opened.screen(recognises: false)
        defer { reader.close() }
        let name = Self.fileName(name ?? opened.domain.name)
        let reading = try await reader.wait(for: what, seconds: timeout) { reading in
            reading.frame.flatMap { FontPage.table(on: $0, name: name) } != nil
        }
        guard let bytes = reading.frame.flatMap({ FontPage.table(on: $0, name: name) }) else { return 1 }
        let path = "\(folder)/\(name).glyphs"
        do throws(FileError) {
            try FileWriter.write(bytes, to: path, for: .byUmask, makesFolders: true)
        } catch {
            throw Failure(what: what, why: "\(error.path) \(error.reason)", next: error.next)
        }
        return context.output.results("\(SafeText("The font of \(guest) is in \(path)").string)\n")
            ? 0 : Program.brokenPipe
    }

    /// A name that is one file's, whatever it was.
    private static func fileName(_ name: String) -> String {
        let kept = name.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
        }
        return kept.isEmpty ? "learned" : String(kept.prefix(100))
    }
}
