internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import GuestKeys
internal import GuestScreens
internal import Libvirt
internal import RemoteDisplay

/// `virt-tui type`
struct TypeCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "type", abstract: "Type into a guest as if at its keyboard.",
        discussion: """
            The text is typed first, its line ends as Enter, then the keys one after another. CHORD is keys joined by "-": \
            enter, ctrl-alt-delete, alt-f2, sysrq-b. Characters go as keys of a US keyboard, others by what they mean where \
            the guest's display takes that.

            What others must not see among the arguments of processes, such as a password, is read from standard input with \
            -; it is typed as it is, with a line's end only where it has one: \
            printf %s SECRET | virt-tui type web - --keys enter.

            --verify reads the screen and says which character did not appear; what a guest does not show, such as a \
            password, cannot be verified.

            Exit code: 0 when typed (and seen), 1 when not.
            """)

    @OptionGroup var guest: GuestChoice
    @Argument(help: "What to type; - reads it from standard input.") var text: String?
    @Flag(help: "Type what standard input holds up to its end, as - does.") var stdin = false
    @Option(
        help: ArgumentHelp("Press keys together; may be given several times.", valueName: "chord"),
        transform: TypeCommand.chord)
    var keys: [KeyChord] = []
    @Flag(help: "Read the text back from the screen.") var verify = false
    @Option(
        help: ArgumentHelp("How long the host may take to answer, and the screen to be there.", valueName: "seconds"))
    var timeout: Double =
        30

    static func chord(_ text: String) throws -> KeyChord {
        do throws(KeyChordError) { return try KeyChord(parsing: text) } catch { throw ValidationError("\(error)") }
    }

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        guard !stdin || text == nil || text == "-" else {
            throw ValidationError("--stdin has the text: leave out TEXT")
        }
        guard text != nil || stdin || !keys.isEmpty else {
            throw ValidationError("say what to type: TEXT, - for standard input, --keys CHORD or both")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let what = "typing into \(guest.guest)"
        let text = stdin || text == "-" ? try StandardInput.text(for: what) : text
        let opened = try await guest.open(for: what, timeout: timeout, in: context)
        if opened.domain.connection.isReadOnly { throw Failure(readOnly: what) }
        let reader = opened.screen(recognises: verify)
        defer { reader.close() }
        _ =
            verify
            ? try await reader.freshPicture(for: opened.naming(what), seconds: timeout)
            : try await reader.firstPicture(for: opened.naming(what), seconds: timeout)
        do {
            if let text {
                switch try await Typist(reader).type(text, readBack: verify) {
                case .done: break
                case .notReadable:
                    throw Failure(
                        what: what, why: "the screen shows no text to verify the typing by",
                        next: "Leave out --verify, or look at it: virt-tui screen --format ansi \(guest.guest)")
                case .lost(let count, let character):
                    let place = "character \(count + 1), \"\(character)\", did not appear on the screen"
                    throw Failure(
                        what: what, why: place,
                        next: count == 0
                            ? "Nothing may have the keyboard, or what is typed is not shown, as a password"
                            : "The guest may have another keyboard layout than US, or be busy")
                }
            }
            for chord in keys { try await reader.display.press(chord) }
        } catch let error as DisplayFailure {
            throw Failure(what: opened.naming(what), why: error.description)
        }
        // What was sent last is on its way still: a display that hangs up drops what it has not read. It has no word for
        // "read everything", but the screen answers typing, and the pause after its answers is long enough.
        await reader.settle(quiet: .milliseconds(200), atMost: .seconds(1))
        return 0
    }
}
