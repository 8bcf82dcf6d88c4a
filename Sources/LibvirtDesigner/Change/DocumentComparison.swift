import XMLTree

/// How one domain document differs from another.
struct DocumentComparison {
    /// A value that differs.
    struct Difference: Hashable {
        let path: String
        let old: String?
        let new: String?
    }

    /// Values of the guest itself.
    let guest: [Difference]
    /// Devices that have gone.
    let removed: [GuestDevice]
    /// Devices that have come.
    let added: [GuestDevice]
    /// Devices that are in both and differ.
    let changed: [(old: GuestDevice, new: GuestDevice, differences: [Difference])]

    /// Nothing differs.
    var isEmpty: Bool { guest.isEmpty && removed.isEmpty && added.isEmpty && changed.isEmpty }

    /// Compares what the documents say.
    /// - Parameter isLeftOut: differences that are none: given those, and the guest or the device in both documents.
    init(
        _ old: Element, _ new: Element,
        leavingOut isLeftOut: (Difference, Element, Element) -> Bool = { _, _, _ in false }
    ) {
        let isDevice = { (path: String) in path == "devices" }
        guest = Self.differences(
            ElementFields(old, leavingOut: isDevice), ElementFields(new, leavingOut: isDevice),
            emulators: (old.path("devices/emulator")?.text, new.path("devices/emulator")?.text)
        ).filter { !isLeftOut($0, old, new) }
        let pairs = DevicePairs(GuestDevice.all(in: old), GuestDevice.all(in: new))
        removed = pairs.removed
        added = pairs.added
        changed = pairs.kept.compactMap { old, new in
            let differences = Self.differences(ElementFields(old.element), ElementFields(new.element))
                .filter { !isLeftOut($0, old.element, new.element) }
            return differences.isEmpty ? nil : (old, new, differences)
        }
    }

    private static func differences(
        _ old: ElementFields, _ new: ElementFields, emulators: (String?, String?) = (nil, nil)
    ) -> [Difference] {
        let own = ElementFields.differences(old, new).map { Difference(path: $0.path, old: $0.old, new: $0.new) }
        guard emulators.0 != emulators.1 else { return own }
        return own + [Difference(path: "devices/emulator", old: emulators.0, new: emulators.1)]
    }
}
