import FleetModel

extension CommandSet {
    /// Wherever guests are meant: the list and the guest's page.
    static let guest: CommandSet = .init(
        "Guests",
        [
            .openScreen, .openConsole, .logIn,
            Command(
                "start", "Start", "Boot the guest, or go on from its saved state.",
                words: "power on run boot up launch",
                keys: "s", footer: 10, does: { _ in .start }),
            Command(
                "start-paused", "Start paused", "Boot the guest and stop it before its first instruction.",
                words: "debug boot", does: { _ in .startPaused }),
            Command(
                "shutdown", "Shut down", "Ask the guest to switch itself off.",
                words: "stop poweroff power off halt turn off acpi", keys: "S", footer: 11, does: { _ in .shutdown }),
            Command(
                "reboot", "Reboot", "Ask the guest to restart.", words: "restart again", keys: "r", footer: 14,
                does: { _ in .reboot }),
            Command(
                "reset", "Reset", "Press the reset button: the guest loses what it has not written.",
                words: "restart hard hang", keys: "R", does: { _ in .reset }),
            Command(
                "destroy", "Force off", "Pull the plug: the guest loses what it has not written.",
                words: "stop kill poweroff power off halt terminate hang", keys: "X", footer: 15,
                does: { _ in .destroy }),
            Command(
                "suspend-guest", "Pause", "Stop the guest's processors.", words: "freeze hold stop", keys: "p",
                footer: 16, does: { _ in .suspend }),
            Command(
                "resume-guest", "Resume", "Let a paused guest run on.", words: "continue unpause thaw wake", keys: "P",
                footer: 17, does: { _ in .resume }),
            Command(
                "save", "Save", "Write the guest's memory to disk and stop it; the next start goes on from there.",
                words: "hibernate stop managed sleep", keys: "w", does: { _ in .save }),
            Command(
                "discard-save", "Discard save", "Throw the saved memory away; the next start is a cold boot.",
                words: "managed state remove", does: { _ in .discardSave }),
            Command(
                "toggle-autostart", "Autostart", "Start the guest with the host, or no longer.", words: "boot enable",
                keys: "a", does: { .setAutostart(!($0.autostart ?? false)) }),
            Command("rename", "Rename", "Give the guest another name.", words: "change", keys: "f6", asks: .name),
            Command("set-title", "Title", "Set the guest's title.", words: "label", asks: .title),
            Command(
                "set-description", "Description", "Set the guest's description.", words: "note", asks: .description),
            .takeSnapshot,
            Command(
                "delete", "Delete", "Remove the guest's definition, after listing what goes with it; its disks stay.",
                words: "undefine remove destroy erase", keys: "D", "delete", does: { _ in .undefine }),
        ] + Command.copies)
}

extension Command {
    static let takeSnapshot: Command = .init(
        "take-snapshot", "Snapshot", "Take a snapshot of the guest.", words: "checkpoint backup save", keys: "N",
        asks: .snapshot)
}
