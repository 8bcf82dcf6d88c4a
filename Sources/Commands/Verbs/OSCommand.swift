internal import ArgumentParser

/// `virt-tui os`
struct OSCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "os", abstract: "Look operating systems up, or tell which one a medium holds.",
        discussion: "What is known of them is libosinfo's database, the package osinfo-db.",
        subcommands: [OSListCommand.self, OSDetectCommand.self])
}
