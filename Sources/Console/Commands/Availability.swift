import FleetModel
import Terminal

extension State {
    /// Why a command cannot run here and now, as a sentence; nil when it can. The footer, the palette and the key press
    /// all ask this one function.
    public func refusal(of command: Command) -> String? {
        let sets = CommandSet.sets(of: command)
        let here = contexts
        if let elsewhere = sets.first?.elsewhere, !sets.contains(where: here.contains) { return elsewhere }
        return command.refusal(self)
    }

    /// Runs a command, or says in the footer why it cannot run now.
    public mutating func run(_ command: Command) -> [Effect] {
        if let refusal = refusal(of: command) {
            say(SafeText(refusal), .warning)
            return []
        }
        notice = nil
        return command.perform(&self)
    }
}
