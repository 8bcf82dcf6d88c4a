import FleetModel
import LibvirtDesigner
import Terminal

extension Wizard {
    /// Fills the form from the chosen preset; what it does not say goes back to the rules.
    mutating func takePreset() {
        let values = presets.first { $0.name == preset }?.values ?? [:]
        for (choice, field) in Self.texts { texts[field] = values[choice].map { TextField($0) } }
        graphics = values[.graphics].flatMap { GraphicsWish(rawValue: $0) }
        firmware = values[.boot].flatMap { FirmwareWish(rawValue: $0) }
        virtualisation = values[.virtualisation]
        network =
            switch values[.network] {
            case nil: .automatic
            case "none"?: .none
            case let name?: .link(NetworkWish.Link(notation: name))
            }
        checkNetwork()
    }

    /// Takes back the choice of a network that the host does not have, as soon as that is known.
    /// - Returns: whether it was taken back, and the user has to choose anew.
    @discardableResult
    mutating func checkNetwork() -> Bool {
        guard facts != nil, case .link(let link) = network, !networkChoices.contains(network) else { return false }
        network = .automatic
        error = SafeText("The network \(link.notation) is not on this host: choose another one.")
        return true
    }

    /// The form's choices under a name. Throws the line that cannot be understood.
    func preset(named name: String) throws(WizardProblem) -> GuestPreset {
        let wish = try wish()
        var values: [GuestPreset.Choice: String] = [:]
        for (choice, field) in Self.texts where !text(field).isEmpty && fields.contains(field) {
            values[choice] = text(field)
        }
        values[.memory] = wish.memory.map { String($0 >> 10) }
        // A disk that exists is one guest's, not every guest's.
        let disk = text(.disk).lowercased()
        let size = disk.hasSuffix("g") ? String(disk.dropLast()) : disk
        values[.disk] = UInt64(size) != nil ? size : disk == "none" ? disk : nil
        values[.graphics] = wish.graphics?.rawValue
        values[.boot] = wish.firmware?.rawValue
        values[.virtualisation] = wish.virtualisation
        if let networks = wish.networks { values[.network] = networks.first?.link?.notation ?? "none" }
        return GuestPreset(name: name, values: values)
    }

    /// Saves the form's choices, or says why not.
    func savePreset(_ summary: inout WizardSummary, _ name: String) -> [Effect] {
        guard GuestPreset.isName(name) else {
            summary.error = "A preset's name has letters, digits and - _ . and does not begin with a dot."
            return []
        }
        do throws(WizardProblem) {
            let preset = try preset(named: name)
            summary.presetName = nil
            return [.savePreset(preset)]
        } catch {
            summary.error = SafeText(error.text)
            return []
        }
    }

    /// The choices that are texts of the form.
    private static let texts: [(GuestPreset.Choice, WizardField)] = [
        (.os, .system), (.memory, .memory), (.vcpus, .cpus), (.disk, .disk), (.user, .user),
    ]
}
