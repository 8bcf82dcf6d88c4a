internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Libvirt
internal import SerialConsole
internal import Terminal
internal import Threads

/// `virt-tui console`
struct ConsoleCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Talk to a guest over its serial line.",
        discussion: """
            On a terminal every key goes to the guest; Ctrl-] leaves, and the terminal is then as it was. What could make \
            the terminal answer or obey (titles, the clipboard, device strings) is not let through. A guest that asks for \
            the terminal's size is told it: run `resize` there after the window has changed.

            Without a terminal the input goes to the guest as it is, and the answer to standard output: \
            printf 'uname -a\\n' | virt-tui console GUEST

            Exit code: 0 when it was left or the input ended, 1 when the guest's side ended first.
            """)

    @OptionGroup var guest: GuestChoice
    @Option(help: ArgumentHelp("The device's alias; by default the first one.", valueName: "alias")) var device: String?
    @Flag(help: "Take the console away from whoever has it.") var force = false
    @Option(
        help: ArgumentHelp(
            "How long to go on listening after the input has ended, from the guest's last word on.",
            valueName: "seconds"))
    var linger: Double = 1
    @Option(help: ArgumentHelp("How long the host has to answer until the line is open.", valueName: "seconds"))
    var timeout: Double = GuestChoice.patience

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        guard (0...86400).contains(linger) else { throw ValidationError("--linger takes seconds from 0 to 86400") }
    }

    func run(in context: Context) async throws -> Int32 {
        let what = "opening the console of \(guest.guest)"
        let opened = try await guest.open(for: what, timeout: timeout, in: context)
        if opened.domain.connection.isReadOnly { throw Failure(readOnly: what) }
        var options = SerialConsole.Options()
        options.linger = linger
        let name = SafeText("\(opened.domain.name) on \(opened.hostName)").string
        options.greeting = "virt-tui: the console of \(name). Ctrl-] leaves.\r\n"
        let end: SerialConsole.End
        do throws(LibvirtError) {
            let late = LibvirtError(
                code: .operationTimeout, message: "\(opened.hostName) has not answered within \(Units.limit(timeout))",
                call: "virDomainOpenConsole")
            let line = try await Deadline.wait(seconds: timeout, orElse: late, ifCancelled: late) {
                [device, force] () async throws(LibvirtError) in
                try await SerialConsole.open(opened.domain, device: device, takesOver: force)
            }
            end = try await SerialConsole.run(line, options)
        } catch {
            throw Failure(what: what, why: error.message, next: Self.advice(error, guest.guest))
        }
        switch end {
        case .left, .inputEnded, .stopped: return 0
        case .readerGone: return Program.brokenPipe
        case .guestEnded:
            context.output.complain("the guest's side of the console has ended")
            return 1
        }
    }

    private static func advice(_ error: LibvirtError, _ guest: String) -> String {
        switch error.code {
        case .operationFailed: "Somebody else may have it: add --force to take it over"
        case .operationInvalid: "Start the guest first: virt-tui start \(guest)"
        case .operationDenied: "Connect for writing: a console takes keys"
        case .operationTimeout: "Look whether the host and its libvirt daemon run, or give it longer with --timeout"
        case .invalidConn: "The connection to the host was lost: try again when it can be reached"
        default: "Look whether the guest has a serial device (virsh dumpxml) and runs"
        }
    }
}
