internal import ArgumentParser
internal import FleetModel
internal import LibvirtDesigner

/// `virt-tui autostart`
struct AutostartCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "autostart", abstract: "Start a guest with its host, or no longer.")

    @OptionGroup var guest: GuestArguments
    @Flag(help: "No longer.") var disable = false

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.setAutostart(!disable), in: context)
    }
}

/// `virt-tui rename`
struct RenameCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a guest that is off another name.")

    @OptionGroup var guest: GuestArguments
    @Argument(help: "The new name.") var name: String

    func validate() throws {
        if let problem = NameCheck.problem(of: name) { throw ValidationError(problem) }
    }

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.rename(to: name), in: context)
    }
}
