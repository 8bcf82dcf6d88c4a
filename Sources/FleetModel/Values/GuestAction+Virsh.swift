internal import ShellText

extension GuestAction {
    /// The virsh line that does the same to a guest of that name, as a shell reads it.
    public func virsh(_ guest: String, on uri: String?) -> String {
        let connection = uri.map { ["-c", $0] } ?? []
        return (["virsh"] + connection + words(guest)).map { ShellWord.quoted($0) }.joined(separator: " ")
    }

    private func words(_ guest: String) -> [String] {
        // A name that begins with a hyphen would be an option.
        let domain = guest.hasPrefix("-") ? ["--domain", guest] : [guest]
        return switch self {
        case .start: ["start"] + domain
        case .startPaused: ["start"] + domain + ["--paused"]
        case .shutdown: ["shutdown"] + domain
        case .reboot: ["reboot"] + domain
        case .reset: ["reset"] + domain
        case .destroy: ["destroy"] + domain
        case .suspend: ["suspend"] + domain
        case .resume: ["resume"] + domain
        case .save: ["managedsave"] + domain
        case .discardSave: ["managedsave-remove"] + domain
        case .setAutostart(let on): ["autostart"] + domain + (on ? [] : ["--disable"])
        case .rename(let name): ["domrename"] + domain + ["--new-name", name]
        case .setTitle(let title): ["desc"] + domain + ["--title", "--new-desc", title ?? ""]
        case .setDescription(let text): ["desc"] + domain + ["--new-desc", text ?? ""]
        case .createSnapshot(let name): ["snapshot-create-as"] + domain + ["--name", name]
        case .revertSnapshot(let name): ["snapshot-revert"] + domain + ["--snapshotname", name]
        case .deleteSnapshot(let name): ["snapshot-delete"] + domain + ["--snapshotname", name]
        case .undefine:
            ["undefine"] + domain
                + ["--managed-save", "--snapshots-metadata", "--checkpoints-metadata", "--keep-nvram", "--keep-tpm"]
        }
    }
}
