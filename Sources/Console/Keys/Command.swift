/// Everything a person can do in the console: what keys are bound to, what the palette offers, what the help lists.
public enum Command: String, CaseIterable, Sendable {
    // Everywhere
    case help, palette, back, quit, suspend, redraw, showTasks, showEvents, showConnections, chooseTheme
    // Moving
    case up, down, pageUp, pageDown, first, last
    // The list
    case open, fold, unfold, foldAll, unfoldAll, mark, markAll, unmarkAll, filter, sort, reverseSort
    case chooseColumns, chooseGrouping, toggleDetails, refresh
    // Guests
    case start, startPaused, shutdown, reboot, reset, destroy, suspendGuest, resumeGuest, save, discardSave
    case newGuest, toggleAutostart, rename, setTitle, setDescription, takeSnapshot, revertSnapshot, deleteSnapshot,
        delete
    // A guest's screen
    case openScreen, openConsole, leaveScreen, turnTyping, searchScreen, nextMatch, previousMatch, sendKey, typeText
    case selectOnScreen, copyScreen, savePicture, showPicture, zoomScreen, panLeft, panRight
    // Hosts
    case connect, disconnect, reconnect, addConnection, editConnection, removeConnection, toggleAutoconnect
    // Pages
    case nextTab, previousTab, cancelTask, clearFinished, showError

    /// A few words for the footer and menus.
    public var label: String { text.label }

    /// One sentence for the help and the man page.
    public var summary: String { text.summary }

    /// The name in the palette: the raw value in kebab case.
    public var name: String {
        var name = ""
        for character in rawValue {
            if character.isUppercase { name.append("-") }
            name.append(character.lowercased())
        }
        return name
    }

    private var text: (label: String, summary: String) {
        switch self {
        case .help: ("Help", "Show every key of this page.")
        case .palette: ("Command", "Type the name of any command.")
        case .back: ("Back", "Close what is open, leave the page, or clear the filter.")
        case .quit: ("Quit", "Leave virt-tui; guests go on running.")
        case .suspend: ("Suspend", "Give the shell back until `fg`.")
        case .redraw: ("Redraw", "Paint the whole screen again.")
        case .showTasks: ("Tasks", "Show actions under way and done.")
        case .showEvents: ("Events", "Show what happened on the hosts.")
        case .showConnections: ("Hosts", "Add, edit and remove connections.")
        case .chooseTheme: ("Theme", "Choose the colours.")
        case .up: ("Up", "Go one line up.")
        case .down: ("Down", "Go one line down.")
        case .pageUp: ("Page up", "Go one page up.")
        case .pageDown: ("Page down", "Go one page down.")
        case .first: ("First", "Go to the first line.")
        case .last: ("Last", "Go to the last line.")
        case .open: ("Open", "Open the page of the guest or host, or the error's whole text.")
        case .fold: ("Fold", "Fold the group, or go to its head.")
        case .unfold: ("Unfold", "Unfold the group.")
        case .foldAll: ("Fold all", "Fold every group.")
        case .unfoldAll: ("Unfold all", "Unfold every group.")
        case .mark: ("Mark", "Mark the guest, or all guests of the group; actions then go to all that are marked.")
        case .markAll: ("Mark all", "Mark every guest that is listed.")
        case .unmarkAll: ("Unmark", "Take every mark away.")
        case .filter: ("Filter", "Show only guests that match: text, state:running, cpu>80, net:default, -tag:old.")
        case .sort: ("Sort", "Choose the column to sort by.")
        case .reverseSort: ("Reverse", "Turn the order round.")
        case .chooseColumns: ("Columns", "Choose which columns are shown.")
        case .chooseGrouping: ("Group", "Group guests by host, state, tag or not at all.")
        case .toggleDetails: ("Details", "Show or hide the detail pane.")
        case .refresh: ("Refresh", "Ask the host for everything again.")
        case .newGuest: ("New", "Make a new guest, step by step and with a reason for every choice.")
        case .start: ("Start", "Boot the guest, or go on from its saved state.")
        case .startPaused: ("Start paused", "Boot the guest and stop it before its first instruction.")
        case .shutdown: ("Shut down", "Ask the guest to switch itself off.")
        case .reboot: ("Reboot", "Ask the guest to restart.")
        case .reset: ("Reset", "Press the reset button: the guest loses what it has not written.")
        case .destroy: ("Force off", "Pull the plug: the guest loses what it has not written.")
        case .suspendGuest: ("Pause", "Stop the guest's processors.")
        case .resumeGuest: ("Resume", "Let a paused guest run on.")
        case .save: ("Save", "Write the guest's memory to disk and stop it.")
        case .discardSave: ("Discard save", "Throw the saved memory away; the next start is a cold boot.")
        case .toggleAutostart: ("Autostart", "Start the guest with the host, or no longer.")
        case .rename: ("Rename", "Give the guest another name.")
        case .setTitle: ("Title", "Set the guest's title.")
        case .setDescription: ("Description", "Set the guest's description.")
        case .takeSnapshot: ("Snapshot", "Take a snapshot of the guest.")
        case .revertSnapshot: ("Revert", "Go back to the chosen snapshot: what came after it is lost.")
        case .deleteSnapshot: ("Delete snapshot", "Delete the chosen snapshot.")
        case .delete: ("Delete", "Remove the guest's definition, after listing what goes with it; its disks stay.")
        case .openScreen: ("Screen", "Show the guest's screen and type into it.")
        case .openConsole: ("Console", "Show the guest's serial line with what scrolled by, and type into it.")
        case .leaveScreen: ("Leave", "Leave the guest's screen, also while typing.")
        case .turnTyping: ("Type", "Send keys to the guest, or turn to the commands of its screen; also while typing.")
        case .searchScreen: ("Search", "Look for text on the guest's screen.")
        case .nextMatch: ("Next", "Go to the next place with the text.")
        case .previousMatch: ("Previous", "Go to the place before with the text.")
        case .sendKey: ("Send key", "Send Ctrl-Alt-Del, Ctrl-Alt-F1, SysRq and other keys that terminals keep.")
        case .typeText: ("Type text", "Type a line into the guest and read it back from the screen.")
        case .selectOnScreen: ("Select", "Begin or drop a selection; the moving keys stretch it, the mouse does too.")
        case .copyScreen: ("Copy", "Copy the selection, or all text, to the terminal's clipboard.")
        case .savePicture: ("Picture", "Save the guest's screen as a PNG file.")
        case .showPicture: ("Pixels", "Show the picture instead of the text, or the text again.")
        case .zoomScreen: ("Zoom", "Show the picture two and four times as large.")
        case .panLeft: ("Pan left", "Show more of what is to the left.")
        case .panRight: ("Pan right", "Show more of what is to the right.")
        case .connect: ("Connect", "Open the connection.")
        case .disconnect: ("Disconnect", "Close the connection; guests go on running.")
        case .reconnect: ("Reconnect", "Try again now instead of waiting.")
        case .addConnection: ("Add host", "Add a connection to a libvirt host.")
        case .editConnection: ("Edit host", "Change a connection's name, URI or options.")
        case .removeConnection: ("Remove host", "Forget a connection; the host is left as it is.")
        case .toggleAutoconnect: ("Autoconnect", "Open the connection at start, or no longer.")
        case .nextTab: ("Next tab", "Show the page's next part.")
        case .previousTab: ("Previous tab", "Show the page's part before.")
        case .cancelTask: ("Cancel", "Cancel the task.")
        case .clearFinished: ("Clear", "Take finished tasks off the list.")
        case .showError: ("Error", "Show the newest error in full.")
        }
    }
}
