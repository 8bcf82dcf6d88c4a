internal import ArgumentParser
internal import FleetModel

/// `virt-tui` without a verb: the console.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "virt-tui", abstract: "See and drive virtual machines on many hosts, in a terminal.",
        discussion: """
            Without a verb the console opens. Results go to standard output, everything else to standard error; "--" ends \
            the options.
            """,
        version: Program.version,
        subcommands: [
            StatusCommand.self, ListCommand.self, ViewsCommand.self, EventsCommand.self, CreateCommand.self,
            StartCommand.self,
            ShutdownCommand.self, RebootCommand.self, ResetCommand.self, DestroyCommand.self, SuspendCommand.self,
            ResumeCommand.self, SaveCommand.self, CloneCommand.self, DeleteCommand.self, AutostartCommand.self,
            RenameCommand.self, SetCommand.self, AttachCommand.self, DetachCommand.self, InsertCommand.self,
            EjectCommand.self, ResizeCommand.self, XMLCommand.self, PendingCommand.self, TagCommand.self,
            ScreenCommand.self, TypeCommand.self, ConsoleCommand.self,
            OSCommand.self,
            KeysCommand.self, ThemesCommand.self, FontsCommand.self, CompletionCommand.self,
        ])

    @OptionGroup var connections: ConnectionArguments
    @Option(help: ArgumentHelp("The theme to open the console with.", valueName: "name")) var theme: String?
    @Flag(help: "Open every connection read-only.") var readOnly = false
    @Flag(help: "Open a demo that needs no daemon.") var demo = false
    @Flag(help: "Work line by line, for screen readers and terminals that cannot place a cursor.") var linear = false
    @Option(
        help: ArgumentHelp(
            "Write the manual and the other generated documents.", valueName: "folder", visibility: .hidden))
    var writeDocuments: String?
}
