import FleetModel
import LibvirtDesigner
import Terminal
import URIText

extension CommandSet {
    /// A guest's hardware.
    static let hardware: CommandSet = .init(
        "A guest's hardware", elsewhere: "Open the guest's Hardware first",
        [
            .opens("the device's form, or fold the group", refusal: { $0.refusalOnHardware }) { $0.openHardware() },
            Command(
                "add-device", "Add",
                "Add a device; the rest is worked out with what the host offers, with its reasons.",
                words: "attach plug new disk interface hotplug", keys: "+", footer: 3,
                refusal: { state in
                    guard state.hardwarePage != nil else { return "Open the guest's Hardware first" }
                    return state.refusalOfChange
                },
                changes: { state in
                    if let target = state.targets.first { state.layers.append(AddDevice.choice(for: target)) }
                }),
            Command(
                "remove-device", "Remove", "Take the chosen device out of the guest, after showing what will be done.",
                words: "detach unplug delete", keys: "-", footer: 4, about: .selection,
                refusal: { state in
                    if let refusal = state.refusalOnHardware { return refusal }
                    guard case .device? = state.selectedHardware?.place else { return "Choose a device to remove" }
                    return state.refusalOfChange
                },
                changes: { $0.removeDevice() }),
        ])
}

extension State {
    /// The guest's page while it shows the hardware.
    fileprivate var hardwarePage: GuestPage? {
        guard let page = page as? GuestPage, page.shown == .hardware else { return nil }
        return page
    }

    /// The line that is selected.
    fileprivate var selectedHardware: HardwareRow? { hardwarePage?.hardware.list.selectedRow }

    fileprivate var refusalOnHardware: String? {
        guard let page = hardwarePage else { return "Open the guest's Hardware first" }
        return selectedHardware == nil ? "Nothing is known of the hardware of \(page.name) yet" : nil
    }

    /// Why no guest of the page's host can be changed.
    var refusalOfChange: String? {
        guard let target = targets.first else { return "The guest is gone" }
        let deed = GuestDeed(change: "change", risk: .none) { _, _ in "" }
        if case .refused(let why) = SafetyDecision(deed, on: [target.subject], by: .key) { return why }
        return nil
    }

    fileprivate mutating func openHardware() {
        guard var page = hardwarePage, let row = selectedHardware else { return }
        if case .heading(let group) = row.id {
            page.hardware.fold(group)
            self.page = page
            return
        }
        guard let place = row.place, let family = row.family else { return }
        openSheet(
            .edit(place), title: row.name == family.title ? row.name : "\(family.title) \(row.name)", family.fields)
    }

    fileprivate mutating func removeDevice() {
        guard let row = selectedHardware, case .device(let identity) = row.id else { return }
        openSheet(.remove(identity), title: "Remove \(row.name)", [])
    }

    /// Opens a sheet over the page's guest.
    mutating func openSheet(_ purpose: Sheet.Purpose, title: SafeText, _ fields: [SheetField], reasons: [String] = []) {
        guard let target = targets.first, let documents = world.documents(of: target.guest),
            let host = world.hosts[target.guest.host]
        else { return }
        let driver = Driver(rawValue: String(host.uri.prefix { $0 != ":" && $0 != "+" }))
        var sheet = Sheet(
            purpose, title: "\(title) of \(target.name)", of: target, documents, host: ChangeHost(driver: driver),
            uri: host.uri, fields: fields, reasons: reasons)
        let networks = Set(host.guests.flatMap { $0.details?.value.networks ?? [] })
        sheet.names = HostNames(
            [.network: networks.sorted()], isLocal: URIParts(host.uri).host.isEmpty,
            imageFolder: "/var/lib/libvirt/images")
        layers.append(sheet)
    }
}
