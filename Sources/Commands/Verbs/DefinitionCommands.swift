internal import ArgumentParser
internal import FleetModel

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
        guard !name.isEmpty, !name.contains("/"), !name.contains("\n") else {
            throw ValidationError("a guest's name is not empty and has neither / nor a line's end")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        try await guest.perform(.rename(to: name), in: context)
    }
}
