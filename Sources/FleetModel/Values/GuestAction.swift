/// What can be done to a guest: one vocabulary for the console, the commands and the tasks.
public enum GuestAction: Hashable, Sendable {
    /// Boot it (virDomainCreateWithFlags).
    case start
    /// Boot it and stop its processors before the first instruction.
    case startPaused
    /// Ask the guest to switch itself off.
    case shutdown
    /// Ask the guest to restart.
    case reboot
    /// Press the reset button.
    case reset
    /// Pull the plug.
    case destroy
    /// Stop its processors.
    case suspend
    /// Let its processors run on.
    case resume
    /// Write its memory to disk and stop it; the next start goes on from there.
    case save
    /// Throw the saved memory away.
    case discardSave
    /// Start it with the host, or not.
    case setAutostart(Bool)
    /// Give it another name.
    case rename(to: String)
    /// Set its title; nil removes it.
    case setTitle(String?)
    /// Set its description; nil removes it.
    case setDescription(String?)
    /// Make a snapshot of it.
    case createSnapshot(name: String)
    /// Go back to a snapshot.
    case revertSnapshot(name: String)
    /// Delete a snapshot.
    case deleteSnapshot(name: String)
    /// Remove its definition; its volumes, its firmware's variables and its TPM's state stay.
    case undefine

    /// The verb of the command line and of sentences: "start", "force off".
    public var verb: String {
        switch self {
        case .start: "start"
        case .startPaused: "start paused"
        case .shutdown: "shut down"
        case .reboot: "reboot"
        case .reset: "reset"
        case .destroy: "force off"
        case .suspend: "pause"
        case .resume: "resume"
        case .save: "save"
        case .discardSave: "discard the saved state of"
        case .setAutostart(let on): on ? "start with the host:" : "do not start with the host:"
        case .rename: "rename"
        case .setTitle: "set the title of"
        case .setDescription: "set the description of"
        case .createSnapshot: "take a snapshot of"
        case .revertSnapshot: "revert"
        case .deleteSnapshot: "delete a snapshot of"
        case .undefine: "delete"
        }
    }

    /// Why it cannot be done to this guest now, as a sentence for the footer; nil when it can.
    public func refusal(for guest: GuestSnapshot, on host: HostSnapshot) -> String? {
        if let why = SafetyDecision.refusal(of: verb, on: host.name, isReadOnly: host.isReadOnly) { return why }
        guard host.connection.isUsable else { return "\(host.name) is not connected now" }
        let active = guest.state.isActive
        switch self {
        case .start, .startPaused:
            if guest.state == .paused { return "\(guest.name) is paused: resume it instead" }
            if guest.state == .suspended { return "\(guest.name) sleeps: resume it instead" }
            return active ? "\(guest.name) already runs" : nil
        case .shutdown, .reboot:
            if guest.state == .paused { return "\(guest.name) is paused and cannot hear: resume it first" }
            return active ? nil : "\(guest.name) does not run"
        case .reset, .destroy, .save:
            return active || (self == .destroy && guest.state == .crashed) ? nil : "\(guest.name) does not run"
        case .suspend:
            if guest.state == .paused { return "\(guest.name) is already paused" }
            return active ? nil : "\(guest.name) does not run"
        case .resume:
            return guest.state == .paused || guest.state == .suspended ? nil : "\(guest.name) is not paused"
        case .discardSave:
            return guest.hasManagedSave == false ? "\(guest.name) has no saved state" : nil
        case .rename:
            return active ? "\(guest.name) runs: libvirt renames only guests that are off" : nil
        case .setAutostart(let on):
            if !guest.isPersistent { return "\(guest.name) is transient and cannot start with the host" }
            return guest.autostart == on ? "\(guest.name) is already set so" : nil
        case .undefine:
            return active ? "\(guest.name) runs: shut it down or force it off first" : nil
        case .setTitle, .setDescription, .createSnapshot, .revertSnapshot, .deleteSnapshot:
            return nil
        }
    }
}
