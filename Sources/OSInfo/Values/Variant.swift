/// An edition of a system, such as Fedora's Workstation or Debian's netinst.
public struct Variant: Hashable, Sendable, Identifiable {
    /// The database's word, such as `netinst`.
    public let id: String
    /// What it is called, such as `Fedora Workstation 37`.
    public var name: String?

    /// An edition.
    public init(id: String, name: String? = nil) {
        self.id = id
        self.name = name
    }
}
