public import XMLTree

/// A value of a guest that has a name of its own: one record says how it is read, checked, written and explained.
public struct GuestSetting: Sendable {
    /// The kind of device that has it, by its element; nil for the guest itself.
    public let device: String?
    /// Its name, such as `memory` or `cache`; after a device `disk:vda.cache`.
    public let name: String
    /// What it is, as a line of help.
    public let summary: String
    /// The words it can be; empty where it is free.
    public let words: [String]
    /// The value in the guest's or the device's element, as `write` takes it; nil where nothing is said.
    public let read: @Sendable (Element) -> String?
    /// Puts a value into the element; nil takes it out. Throws what is wrong with it.
    public let write: @Sendable (String?, inout Element) throws(GuestChangeError) -> Void
}

extension GuestSetting {
    /// Every setting, in the order of help.
    public static let all: [GuestSetting] = []
}
