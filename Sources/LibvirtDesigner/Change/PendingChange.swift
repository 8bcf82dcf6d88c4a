import LibvirtConfig
public import XMLTree

/// A difference between what runs and what starts next, which can be taken back on its own.
public struct PendingChange: Hashable, Sendable {
    /// The device, or the guest's value, that differs: `old` is what runs, `new` what starts next.
    public let field: FieldChange
    /// A word for filters: the device's element, or the first part of the path, such as `memory`.
    public var topic: String {
        field.device?.kind ?? String(field.path.prefix { !"/[@".contains($0) })
    }

    /// What somebody calls it to take it back: `memory`, `disk:vdb`, `disk:vda/driver/@cache`.
    public var name: String {
        guard let device = field.device else { return field.path }
        return field.path.isEmpty ? device.notation : "\(device.notation)/\(field.path)"
    }
}

extension GuestChange {
    /// What the next start brings: the differences between the documents without what libvirt adds to a running guest by
    /// itself. In each `old` is the running value and `new` the next one. Empty for guests that are off or transient.
    public static func pending(_ documents: GuestDocuments) -> [PendingChange] {
        guard let running = documents.running, let defined = documents.defined else { return [] }
        let comparison = DocumentComparison(
            LibvirtAdditions.plain(running, like: defined), defined, leavingOut: LibvirtAdditions.made)
        return LiveChange.waiting(comparison).map { PendingChange(field: $0) }
    }

    /// The definition without these changes: the values of the running guest are put back into it. Nil without one.
    public static func takingBack(_ changes: [PendingChange], in documents: GuestDocuments) -> Element? {
        guard var result = documents.defined, let running = documents.running else { return documents.defined }
        let live = GuestDevice.all(in: LibvirtAdditions.plain(running, like: result))
        for change in changes {
            let field = change.field
            guard let identity = field.device else {
                result.put(field.old, at: field.path)
                continue
            }
            let own = GuestDevice.all(in: result).first { $0.identity == identity }
            if !field.path.isEmpty {
                if let own { result.edit(own) { $0.put(field.old, at: field.path) } }
            } else if field.old == nil {
                if let own { result.removeDevice(own) }
            } else if let device = live.first(where: { $0.identity == identity }) {
                result.addDevice(LibvirtAdditions.definition(of: device.element))
            }
        }
        return result
    }
}

extension Element {
    /// Puts a value of `ElementFields` at its place; sizes are KiB there.
    fileprivate mutating func put(_ value: String?, at path: String) {
        let last = path.split(separator: "/").last ?? ""
        let isSize = ["memory", "currentMemory", "hard_limit", "soft_limit", "swap_hard_limit"].contains(last)
        ElementPlace(path)?.set(value, unit: isSize && value != nil ? "KiB" : nil, in: &self)
    }

    /// Puts a device at the end of this domain document's devices.
    public mutating func addDevice(_ device: Element) {
        for index in children.indices {
            guard case .element(var devices) = children[index], devices.name == "devices" else { continue }
            devices.insertChild(device, order: [])
            children[index] = .element(devices)
            return
        }
        insertChild(Element("devices", children: [.element(device)]), order: DomainConfig.childOrder)
    }

    /// Takes a device out of this domain document.
    public mutating func removeDevice(_ device: GuestDevice) {
        guard let place = GuestDevice.all(in: self).firstIndex(where: { $0.identity == device.identity }) else {
            return
        }
        for index in children.indices {
            guard case .element(var devices) = children[index], devices.name == "devices" else { continue }
            let numbers = devices.children.indices.filter {
                if case .element(let child) = devices.children[$0] { child.name != "emulator" } else { false }
            }
            devices.removeChild(at: numbers[place])
            children[index] = .element(devices)
            return
        }
    }
}
