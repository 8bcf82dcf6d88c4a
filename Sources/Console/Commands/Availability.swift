import FleetModel
import Terminal

extension State {
    /// The sets of commands that hold now, the nearest first.
    var contexts: [CommandSet] { page.sets + [.everywhere] }

    /// The record that a command's name means here: several pages may have one of their own.
    func record(of command: Command) -> Command? {
        contexts.lazy.compactMap { set in set.commands.first { $0 == command } }.first
    }

    /// Why a command cannot run here and now, as a sentence; nil when it can. The footer, the palette and the key press
    /// all ask this one function.
    func refusal(of command: Command) -> String? {
        let sets = CommandSet.sets(of: command)
        let here = contexts
        if let elsewhere = sets.first?.elsewhere, !sets.contains(where: here.contains) { return elsewhere }
        return (record(of: command) ?? command).refusal(self)
    }

    /// Runs a command, or says in the footer why it cannot run now.
    mutating func run(_ command: Command) -> [Effect] {
        if let refusal = refusal(of: command) {
            say(SafeText(refusal), .warning)
            return []
        }
        world.notice = nil
        return (record(of: command) ?? command).perform(&self)
    }
}
