import LibvirtDesigner
import Terminal
import XMLTree

/// A line of a guest's hardware: a heading, or something that has a form.
struct HardwareRow: Identifiable, Sendable {
    /// What it stands for.
    enum ID: Hashable, Sendable {
        case heading(HardwareGroup)
        case device(DeviceIdentity)
        /// A part of the guest itself, by its family's title.
        case part(String)
    }

    let id: ID
    let family: DeviceFamily?
    /// What it is called.
    let name: SafeText
    /// What matters of it.
    let about: SafeText
    /// What the next start brings; empty where nothing changes.
    var pending = SafeText.empty

    /// Where it stands in the document; nil for a heading.
    var place: DevicePlace? {
        switch id {
        case .heading: nil
        case .device(let identity): .device(identity)
        case .part: .guest
        }
    }

    /// Everything a guest has, under headings; the groups that are folded are their heading alone.
    static func rows(of documents: GuestDocuments, folded: Set<HardwareGroup>) -> [HardwareRow] {
        let all = Dictionary(grouping: devices(of: documents)) { $0.family?.group ?? .other }
        return HardwareGroup.allCases.flatMap { group -> [HardwareRow] in
            guard let members = all[group] else { return [] }
            let isFolded = folded.contains(group)
            let heading = HardwareRow(
                id: .heading(group), family: nil, name: group.title,
                about: isFolded ? counted(members.count, "device") : .empty)
            return [heading] + (isFolded ? [] : members)
        }
    }

    /// Everything a guest has, in the documents' order: what it has now, then what comes with the next start.
    private static func devices(of documents: GuestDocuments) -> [HardwareRow] {
        guard let shown = documents.running ?? documents.defined else { return [] }
        let pending = Dictionary(grouping: GuestChange.pending(documents), by: \.field.device)
        let now = GuestDevice.all(in: shown)
        let known = Set(now.map(\.identity))
        let next = documents.running == nil ? [] : documents.defined.map { GuestDevice.all(in: $0) } ?? []
        let parts = DeviceFamily.all.filter { $0.element == nil }.map { family in
            HardwareRow(
                id: .part(family.title.string), family: family, name: family.title, about: text(family.about(shown)),
                pending: change(of: family, from: shown, to: documents))
        }
        return parts + now.map { row($0, pending: changes(pending[$0.identity])) }
            + next.filter { !known.contains($0.identity) }.map { row($0, pending: "comes") }
    }

    private static func row(_ device: GuestDevice, pending: SafeText) -> HardwareRow {
        let family = DeviceFamily.of(device.element)
        let name = family.name(device.element)
        return HardwareRow(
            id: .device(device.identity), family: family,
            name: name.isEmpty ? family.title : text(name), about: text(family.about(device.element)), pending: pending)
    }

    /// What of a part of the guest itself the next start changes.
    private static func change(of family: DeviceFamily, from now: Element, to documents: GuestDocuments) -> SafeText {
        guard documents.running != nil, let next = documents.defined else { return .empty }
        let (old, new) = (family.about(now), family.about(next))
        return old == new ? .empty : text(new)
    }

    /// Changes in the order of the document: what goes, or each value with what it becomes.
    private static func changes(_ changes: [PendingChange]?) -> SafeText {
        guard let changes else { return .empty }
        if changes.contains(where: { $0.field.path.isEmpty && $0.field.new == nil }) { return "goes" }
        return text(
            changes.map { change in
                let name = change.field.path.split(whereSeparator: { "/@".contains($0) }).last.map(String.init) ?? ""
                return "\(name) \(change.field.new ?? "none")"
            }.joined(separator: ", "))
    }

    private static func text(_ text: String) -> SafeText { SafeText(text, limit: 300) }
}
