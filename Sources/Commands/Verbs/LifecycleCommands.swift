internal import ArgumentParser
internal import FleetModel

/// `virt-tui start`
struct StartCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Boot a guest.")

    @OptionGroup var guest: GuestArguments
    @Flag(help: "Stop its processors before the first instruction.") var paused = false

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(paused ? .startPaused : .start, in: context)
    }
}

/// `virt-tui shutdown`
struct ShutdownCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "shutdown", abstract: "Ask a guest to switch itself off.",
        discussion: "Returns when the guest has been asked; whether and when it obeys is its own affair.")

    @OptionGroup var guest: GuestArguments
    @OptionGroup var consent: ConfirmArgument

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.shutdown, consent: consent.consent, in: context)
    }
}

/// `virt-tui reboot`
struct RebootCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "reboot", abstract: "Ask a guest to restart.")

    @OptionGroup var guest: GuestArguments
    @OptionGroup var consent: ConfirmArgument

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.reboot, consent: consent.consent, in: context)
    }
}

/// `virt-tui reset`
struct ResetCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Press a guest's reset button.",
        discussion: "What the guest has not written is lost, so a terminal is asked first; without one --yes is needed."
    )

    @OptionGroup var guest: GuestArguments
    @OptionGroup var consent: ConsentArguments

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.reset, consent: consent.consent, in: context)
    }
}

/// `virt-tui destroy`
struct DestroyCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "destroy", abstract: "Pull a guest's plug.",
        discussion: """
            What the guest has not written is lost, so a terminal is asked first; without one --yes is needed. Definition and \
            disks stay.
            """)

    @OptionGroup var guest: GuestArguments
    @OptionGroup var consent: ConsentArguments

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.destroy, consent: consent.consent, in: context)
    }
}

/// `virt-tui suspend`
struct SuspendCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "suspend", abstract: "Stop a guest's processors.")

    @OptionGroup var guest: GuestArguments

    func run(in context: Context) async throws -> Int32 { try await guest.perform(.suspend, in: context) }
}

/// `virt-tui resume`
struct ResumeCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a guest's processors run on.")

    @OptionGroup var guest: GuestArguments

    func run(in context: Context) async throws -> Int32 { try await guest.perform(.resume, in: context) }
}

/// `virt-tui save`
struct SaveCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Write a guest's memory to its host's disk and stop it.",
        discussion: "The next start goes on from there (virsh calls this managedsave).")

    @OptionGroup var guest: GuestArguments
    @OptionGroup var consent: ConfirmArgument

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.save, consent: consent.consent, in: context)
    }
}
