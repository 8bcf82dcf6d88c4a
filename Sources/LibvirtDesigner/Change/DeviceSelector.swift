public import XMLTree

/// Which device of a guest somebody means, in words: `disk:vda`, `nic:52:54:00:12:34:56`, `nic:0`, or `cdrom` where the
/// guest has one alone.
public struct DeviceSelector: Hashable, Sendable {
    /// The kind, by its element.
    let kind: String
    /// For drives `cdrom` or `floppy`; nil for any.
    let medium: String?
    let key: String?
    /// As it was said.
    let text: String

    /// Reads a selector; nil when it names no kind of device.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let word = parts.first else { return nil }
        let names = [
            "nic": "interface", "cdrom": "disk", "floppy": "disk", "display": "graphics", "folder": "filesystem",
            "balloon": "memballoon",
        ]
        let kind = names[word] ?? word
        guard Self.kinds.contains(kind) else { return nil }
        self.kind = kind
        medium = ["cdrom", "floppy"].contains(word) ? word : nil
        key = parts.count == 2 ? parts[1] : nil
        self.text = text
    }

    /// The device in a document.
    /// - Throws: that there is none or more than one, with what is there.
    public func find(in document: Element) throws(GuestChangeError) -> GuestDevice {
        let all = GuestDevice.all(in: document).filter {
            $0.identity.kind == kind && (medium == nil || $0.element["device"] == medium)
        }
        let found =
            key.map { key in
                let named = all.filter { $0.identity.key.lowercased() == key.lowercased() }
                return named.isEmpty ? Int(key).flatMap { all.indices.contains($0) ? [all[$0]] : nil } ?? [] : named
            } ?? all
        if found.count == 1, let device = found.first { return device }
        let names = all.map(\.identity.notation)
        throw GuestChangeError(
            found.isEmpty ? "the guest has no device \(text)" : "the guest has several devices that \(text) may mean",
            next: names.isEmpty
                ? "`virt-tui set GUEST` lists what it has" : "say one of \(names.joined(separator: ", "))")
    }

    private static let kinds: Set<String> = [
        "disk", "interface", "graphics", "video", "sound", "controller", "input", "serial", "parallel", "console",
        "channel", "hostdev", "filesystem", "redirdev", "smartcard", "tpm", "rng", "panic", "vsock", "watchdog",
        "memballoon", "iommu", "shmem", "memory", "crypto", "audio", "hub", "lease", "nvram",
    ]
}
