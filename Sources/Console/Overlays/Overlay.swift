public import FleetModel
import Terminal

/// What lies over the page and has the keys.
public enum Overlay: Sendable {
    /// Every key of the page.
    case help(ScrolledList)
    /// The command palette.
    case palette(Palette)
    /// The filter line.
    case filter(FilterLine)
    /// A question before something dangerous.
    case confirmation(Confirmation)
    /// One of several.
    case choice(Choice)
    /// Which columns, in which order.
    case columns(ColumnChooser)
    /// One line of text: a name, a title.
    case prompt(Prompt)
    /// What a daemon asks.
    case credentials(CredentialsForm)
    /// A connection's settings.
    case connection(ConnectionForm)
    /// A line for the screen page.
    case screenEntry(ScreenEntry)
    /// A failure in full.
    case failure(Failure, ScrolledList)
    /// A guest that is being thought up.
    case wizard(Wizard)
    /// Whether to end the program while something is under way.
    case leaving(Leaving)
}

/// What an overlay makes of a key.
enum OverlayOutcome {
    /// It stays, changed or not.
    case stay(Overlay)
    /// It closes.
    case close
    /// It closes and something happens to the state.
    case finish((inout State) -> [Effect])
    /// It stays and something happens to the state besides.
    case change(Overlay, (inout State) -> Void)
    /// It stays and something is to be done outside.
    case act(Overlay, [Effect])
}
