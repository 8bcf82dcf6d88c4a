internal import Commands
internal import Console
internal import Glibc
internal import Helpers
internal import Limits
internal import Runtime
internal import XMLTree

/// Reads the arguments; without a verb the console opens.
@main
enum VirtTUI {
    static func main() {
        RFBHelper.runIfAsked(CommandLine.arguments)
        PictureHelper.runIfAsked(CommandLine.arguments)
        DescriptorLimit.raise()
        if let refusal = StartCheck.refusal() {
            let line = Array("virt-tui: \(refusal)\n".utf8)
            // Nothing is diverted yet.
            _ = write(2, line, line.count)
            _exit(1)
        }
        XMLMessages.silence()
        let context = Context.standard(keys: documents(KeyTable.standard), ownKeys: ownKeys) { options in
            ConsoleApplication.run(
                ConsoleApplication.Options(
                    connections: options.connections, isSaved: options.isSaved, themeName: options.themeName,
                    isReadOnly: options.readOnly))
        }
        let code = Program.run(Array(CommandLine.arguments.dropFirst()), in: context)
        // Not exit(3): a thread may be stuck in a call to a host that hangs, and handlers of libraries would wait for it.
        _exit(code)
    }

    /// The keys with those of config.toml.
    private static let ownKeys: @Sendable () -> (keys: [KeyDocument], problems: [String]) = {
        let (table, problems) = KeyTable.own()
        return (documents(table), problems)
    }

    /// A key table as documents show it.
    private static func documents(_ table: KeyTable) -> [KeyDocument] {
        table.bindings.filter { !$0.keys.isEmpty }.map { binding in
            KeyDocument(
                context: binding.set.title, keys: binding.keys, command: binding.command.name,
                description: binding.command.summary)
        }
    }
}
