public import XMLTree

extension GuestChange {
    /// What libvirt did not keep as it was written: values that are gone or others in the document that it stored. In each
    /// `old` is what was written and `new` what is there now. What libvirt added is not told.
    public static func lost(of written: Element, in stored: Element) -> [FieldChange] {
        LiveChange.waiting(DocumentComparison(written, stored)).filter { $0.old != nil }
    }
}
