/// One value of a document that differs from another document's.
public struct FieldChange: Hashable, Sendable {
    /// The device it belongs to; nil for the guest itself.
    public let device: DeviceIdentity?
    /// Its place below the device or the guest, such as `driver/@cache`; empty for the whole device.
    public let path: String
    /// The value before; nil where there was none.
    public let old: String?
    /// The value afterwards; nil where there is none.
    public let new: String?
    /// When it holds.
    public let effect: ChangeEffect

    /// Makes a change.
    public init(device: DeviceIdentity?, path: String, old: String?, new: String?, effect: ChangeEffect) {
        self.device = device
        self.path = path
        self.old = old
        self.new = new
        self.effect = effect
    }

    /// Whether the values are nobody's to read: they are shown as `***`.
    public var isSecret: Bool { path.hasSuffix("@passwd") }

    /// The value before, as it may be shown; nil where there was none.
    public var shownOld: String? { isSecret ? old.map { _ in "***" } : old }

    /// The value afterwards, as it may be shown; nil where there is none.
    public var shownNew: String? { isSecret ? new.map { _ in "***" } : new }

    /// As a person reads it: `disk vda: driver/@cache`.
    public var title: String {
        guard let device else { return path }
        return path.isEmpty ? "\(device)" : "\(device): \(path)"
    }
}

/// When a change holds.
public enum ChangeEffect: Hashable, Sendable {
    /// At once.
    case now
    /// From the next start on, and why not at once: a clause without a full stop, such as `libvirt cannot change the bus of
    /// a disk that is in use`. Nil for a guest that is off, or where that was asked for.
    case nextStart(reason: String?)
}
