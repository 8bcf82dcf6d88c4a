internal import ArgumentParser
internal import Files
internal import Fleet
internal import FleetModel
internal import Glibc
internal import GuestScreens
internal import Libvirt
internal import RemoteDisplay
internal import Screen

extension ScreenFormat: ExpressibleByArgument {}

/// `virt-tui screen`
struct ScreenCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "screen", abstract: "Print a guest's screen, or wait for text on it.",
        discussion: """
            The screen is read through VNC where the guest has it, else from screenshots. Text is what the guest's own font \
            says, exactly; U+FFFD stands for a character that no known font has. Text beside or over pictures keeps its place; \
            json has its regions, each with its font and where it lies. A screen that shows no text is an error for the \
            format text, and a picture for the others. "virt-tui fonts" lists the fonts that are known.

            --wait-for looks at every picture until the regular expression is found; "^" and "$" are the begin and end of a \
            row. A guest that does not run yet is waited for too.

            Exit code: 0 when printed or seen, 1 when not seen in time or when there is no screen.
            """)

    @OptionGroup var guest: GuestChoice
    @Option(help: "What to print: text, ansi, json or png.") var format: ScreenFormat = .text
    @Option(help: ArgumentHelp("Wait until this is on the screen.", valueName: "regex")) var waitFor: String?
    @Option(
        help: ArgumentHelp(
            "How long to wait: by default 60 with --wait-for, else 30 for the first picture.", valueName: "seconds"))
    var timeout: Double?
    @Option(name: [.short, .long], help: ArgumentHelp("Write it to a file.", valueName: "file")) var output: String?

    func validate() throws { if let timeout { try Seconds.check(timeout, "--timeout") } }

    func run(in context: Context) async throws -> Int32 {
        let what = "reading the screen of \(guest.guest)"
        let pattern = try waitFor.map { text throws(Failure) in try ScreenPattern(text) }
        if format == .png, output == nil, isatty(STDOUT_FILENO) == 1 {
            throw ValidationError("a picture does not belong on a terminal: write it to a file with -o")
        }
        let end = ContinuousClock.now.advanced(by: .seconds(timeout ?? (pattern == nil ? 30 : 60)))
        let opened = try await guest.open(
            for: what, .look, timeout: timeout ?? GuestChoice.patience, in: context)
        let reader = opened.screen()
        defer { reader.close() }
        let reading: ScreenReading
        if let pattern {
            guard let seen = try await reader.wait(for: pattern, seconds: left(until: end)) else {
                context.output.complain("\"\(waitFor ?? "")\" was not on the screen of \(guest.guest) in time")
                context.output.errors("See what is there: virt-tui screen \(guest.guest)\n")
                return 1
            }
            reading = seen
        } else {
            reading = try await reader.freshPicture(for: opened.naming(what), seconds: left(until: end))
        }
        guard let frame = reading.frame, let text = reading.text else { return 1 }
        var way = "unknown"
        if case .showing(let shown, _) = reading.status { way = shown.description }
        let shot = ScreenShot(
            guest: opened.domain.name, uuid: opened.domain.uuid.description, host: opened.hostName, frame: frame,
            text: text,
            way: way)
        return try write(shot, in: context)
    }

    private func left(until end: ContinuousClock.Instant) -> Double { max(0, (end - .now) / .seconds(1)) }

    private func write(_ shot: ScreenShot, in context: Context) throws -> Int32 {
        if format == .text, shot.text.verdict == .graphics {
            context.output.complain("the screen of \(guest.guest) shows no text that is known")
            context.output.errors("Take --format ansi or png for the picture\n")
            return 1
        }
        guard let bytes = shot.bytes(as: format) else {
            throw Failure(what: "encoding the picture", why: "there is no memory for it")
        }
        if let output {
            do throws(FileError) {
                try FileWriter.write(bytes, to: output, for: .byUmask)
            } catch {
                throw Failure(what: "saving the screen", why: "\(error.path) \(error.reason)", next: error.next)
            }
        } else if format == .png {
            return context.output.bytes(bytes) ? 0 : Program.brokenPipe
        } else if !context.output.results(String(decoding: bytes, as: UTF8.self)) {
            return Program.brokenPipe
        }
        return 0
    }
}
