import XMLTree

/// Which device of one document is which of another.
struct DevicePairs {
    /// The same device in both.
    var kept: [(old: GuestDevice, new: GuestDevice)] = []
    /// Those that only the first has.
    var removed: [GuestDevice] = []
    /// Those that only the second has.
    var added: [GuestDevice] = []

    /// Pairs them: by what is their own; what has nothing of its own by its content, then its place on a bus, then its
    /// number, so that one that is taken out of the middle does not look like a change of all behind it.
    init(_ old: [GuestDevice], _ new: [GuestDevice]) {
        var waiting = new
        var left = old
        let rules: [(GuestDevice, GuestDevice) -> Bool] = [
            { Self.isOwn($0) && $0.identity == $1.identity },
            { !Self.isOwn($0) && ElementFields($0.element) == ElementFields($1.element) },
            { !Self.isOwn($0) && Self.place($0) != nil && Self.place($0) == Self.place($1) },
            { !Self.isOwn($0) && $0.element["type"] == $1.element["type"] },
            { !Self.isOwn($0) && !Self.isOwn($1) },
        ]
        for rule in rules {
            left.removeAll { device in
                let index = waiting.firstIndex {
                    $0.identity.kind == device.identity.kind && rule(device, $0)
                }
                guard let index else { return false }
                kept.append((device, waiting.remove(at: index)))
                return true
            }
        }
        removed = left
        added = waiting
        let order = Dictionary(old.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
        kept.sort { order[$0.old.identity, default: 0] < order[$1.old.identity, default: 0] }
    }

    private static func isOwn(_ device: GuestDevice) -> Bool { DeviceIdentity.key(of: device.element) != nil }

    private static func place(_ device: GuestDevice) -> ElementFields? {
        device.element.child("address").map { ElementFields($0) }
    }
}
