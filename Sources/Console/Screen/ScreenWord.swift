public import Screen

/// A guest's screen in a word, for the list.
public struct ScreenWord: Equatable, Sendable {
    /// The word, or the last line: untrusted text.
    public var text: String
    /// Whether somebody should look.
    public var isAlarming: Bool

    /// Of a screen that was read.
    public init(_ screen: TextScreen) {
        let triage = screen.triage
        text = triage.text
        switch triage {
        case .word(.kernelPanic), .word(.emergencyShell), .word(.noBootableDevice): isAlarming = true
        default: isAlarming = false
        }
    }
}
