internal import Commands
internal import Console
internal import Glibc
internal import RFBHelper
internal import Runtime

/// Reads the arguments; without a verb the console opens.
@main
enum VirtTUI {
    static func main() {
        RFBHelper.runIfAsked(CommandLine.arguments)
        let context = Context.standard(keys: keys) { options in
            ConsoleApplication.run(
                ConsoleApplication.Options(
                    connections: options.connections, isSaved: options.isSaved, themeName: options.themeName,
                    isReadOnly: options.readOnly))
        }
        let code = Program.run(Array(CommandLine.arguments.dropFirst()), in: context)
        // Not exit(3): a thread may be stuck in a call to a host that hangs, and handlers of libraries would wait for it.
        _exit(code)
    }

    /// The console's key table as documents show it.
    private static var keys: [KeyDocument] {
        KeyTable.bindings.map { binding in
            KeyDocument(
                context: binding.context.title, keys: binding.keys, command: binding.command.name,
                description: binding.command.summary)
        }
    }
}
