public import XMLTree

/// Plans changes of guests: a change is a document that was changed.
///
/// Pure: the same documents give the same plan. Nothing is asked of any host. Any thread.
public enum GuestChange {
    /// Compares the wanted document with the one that it was made of, and says which calls bring it about.
    ///
    /// The definition comes first: what libvirt refuses of it is refused before the running guest is touched. Other changes
    /// that wait for the next start are left alone.
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
        let base = try base(documents, policy)
        try checkIdentity(base, wanted)
        let comparison = DocumentComparison(base, wanted)
        let owner = GuestOwner(of: wanted)
        var remarks = owner.map { [$0.remark] } ?? []
        var steps: [GuestChangeStep] = []
        var changes: [FieldChange] = []
        let isDefined = policy != .liveOnly && documents.defined != nil
        if !comparison.isEmpty {
            if isDefined { steps.append(.define(wanted, before: documents.defined)) }
            if documents.defined == nil {
                remarks.append("The guest exists only while it runs, and so does the change.")
            }
            let running = policy == .nextOnly ? nil : documents.running
            if let running {
                var live = LiveChange(running: running, wanted: wanted, driver: host.driver)
                live.take(comparison)
                if !isDefined, let waiting = live.changes.first(where: { $0.effect != .now }) {
                    throw impossibleNow(waiting, documents)
                }
                steps += live.steps
                changes = live.changes
            } else {
                changes = LiveChange.waiting(comparison)
            }
        }
        if let autostart, autostart != documents.autostart {
            guard documents.defined != nil else {
                throw GuestChangeError("a guest that exists only while it runs cannot start with its host")
            }
            steps.append(.setAutostart(autostart, before: documents.autostart))
            let old = documents.autostart.map { $0 ? "yes" : "no" }
            changes.append(
                FieldChange(
                    device: nil, path: "autostart", old: old, new: autostart ? "yes" : "no", effect: .now))
        }
        return GuestChangePlan(
            name: documents.name, documents: documents, wanted: wanted, policy: policy, changes: changes, steps: steps,
            remarks: remarks, owner: owner)
    }

    /// The document that a change begins with.
    /// - Throws: that there is none, with what to do next.
    public static func base(_ documents: GuestDocuments, _ policy: ChangePolicy) throws(GuestChangeError) -> Element {
        if policy == .nextOnly, documents.defined == nil {
            throw GuestChangeError(
                "\(documents.name) exists only while it runs and has no next start", next: "leave --next out")
        }
        guard let base = documents.base(for: policy) else {
            throw GuestChangeError(
                "\(documents.name) does not run, and only what runs was to change", next: "leave --live out")
        }
        return base
    }

    private static func checkIdentity(_ base: Element, _ wanted: Element) throws(GuestChangeError) {
        let (old, new) = (base.child("name")?.text ?? "", wanted.child("name")?.text ?? "")
        if old != new {
            throw GuestChangeError(
                "the document names the guest \(new), and it is \(old)", next: "`virt-tui rename` gives it another name"
            )
        }
        if let uuid = wanted.child("uuid")?.text, let own = base.child("uuid")?.text, uuid != own {
            throw GuestChangeError(
                "the document has another guest's uuid", next: "leave the uuid as it is, or clone the guest")
        }
        if wanted.name != "domain" {
            throw GuestChangeError("the document is no guest's: it begins with <\(wanted.qualifiedName)>")
        }
    }

    private static func impossibleNow(_ change: FieldChange, _ documents: GuestDocuments) -> GuestChangeError {
        var why = ""
        if case .nextStart(let reason?) = change.effect { why = ": \(reason)" }
        let next =
            documents.defined == nil
            ? "the guest has no definition to change either" : "leave --live out, and it comes with the next start"
        return GuestChangeError("\(change.title) cannot be changed while the guest runs\(why)", next: next)
    }
}
