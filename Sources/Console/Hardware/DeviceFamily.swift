import LibvirtConfig
import Terminal
import XMLTree

/// A kind of thing a guest has: under which heading it is listed, what its row says, and which form it has.
struct DeviceFamily: Sendable {
    /// What it is called.
    let title: SafeText
    /// Where it is listed.
    let group: HardwareGroup
    /// The name of its devices' element; nil for a part of the guest itself.
    var element: String?
    /// Whether it is this family's, where several share an element.
    var takes: @Sendable (Element) -> Bool = { _ in true }
    /// What tells it from others of its kind.
    var name: @Sendable (Element) -> String = { _ in "" }
    /// What matters of it, in one line.
    var about: @Sendable (Element) -> String = { _ in "" }
    /// Its form.
    var fields: [SheetField] = []
    /// Why it cannot be taken away; nil where it can.
    var stays: String?

    /// Every family, the first that takes a device has it.
    static let all: [DeviceFamily] =
        [
            .about, .processors, .memory, .boot, .disk, .drive, .interface, .display, .video, .input, .sound, .channel,
            .console, .serial, .hostDevice, .fileSystem, .tpm, .rng, .watchdog, .balloon, .controller,
        ] + others

    /// Devices without a form: their document is edited.
    private static let others: [DeviceFamily] = [
        ("audio", "Audio", .input), ("parallel", "Parallel port", .ports), ("redirdev", "USB redirection", .host),
        ("redirfilter", "Redirection filter", .host), ("smartcard", "Smart card", .security),
        ("panic", "Panic device", .other), ("vsock", "Socket to the host", .other), ("iommu", "IOMMU", .other),
        ("shmem", "Shared memory", .other), ("memory", "Memory module", .processor), ("hub", "USB hub", .controllers),
        ("crypto", "Crypto device", .security), ("lease", "Lease", .other), ("nvram", "NVRAM", .boot),
    ].map { element, title, group in
        DeviceFamily(title: title, group: group, element: element, about: { plain($0) })
    }

    /// The family of a device.
    static func of(_ element: Element) -> DeviceFamily {
        all.first { $0.element == element.name && $0.takes(element) }
            ?? DeviceFamily(
                title: SafeText(element.name, limit: 40), group: .other, element: element.name, about: { plain($0) })
    }

    /// Words with commas between them, without those that say nothing.
    static func line(_ parts: String?...) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What the attributes of an element say, for families that nobody knows better.
    private static func plain(_ element: Element) -> String {
        let own = element.attributes.map { "\($0.name) \($0.value)" }
        let inner = element.elements.filter { $0.name != "alias" && $0.name != "address" }.flatMap(\.attributes)
        return (own + inner.map { "\($0.name) \($0.value)" }).joined(separator: ", ")
    }
}
