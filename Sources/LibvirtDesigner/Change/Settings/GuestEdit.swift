public import XMLTree

/// A guest's document while settings are changed in it by name.
public struct GuestEdit: Sendable {
    /// The document.
    public var document: Element
    /// Whether the guest is to start with its host; nil leaves that.
    public var autostart: Bool?

    /// Begins with a document.
    public init(_ document: Element) { self.document = document }

    /// Carries out an assignment: `memory=4G`, `disk:vda.cache=none`; nothing after `=` takes the value out.
    /// - Throws: what is wrong with it, with the names that there are.
    public mutating func set(_ assignment: String) throws(GuestChangeError) {
        guard let sign = assignment.firstIndex(of: "="), sign != assignment.startIndex else {
            throw GuestChangeError("\(assignment) is no assignment", next: "say NAME=VALUE, as in memory=4G")
        }
        let text = String(assignment[assignment.index(after: sign)...])
        try set(String(assignment[..<sign]), to: text.isEmpty ? nil : text)
    }

    /// Sets a value by its name; nil takes it out.
    public mutating func set(_ name: String, to value: String?) throws(GuestChangeError) {
        if name == GuestSetting.autostart.name {
            guard let value, ["yes", "no", "on", "off"].contains(value) else {
                throw GuestChangeError("autostart is yes or no")
            }
            autostart = ["yes", "on"].contains(value)
            return
        }
        if let setting = GuestSetting.all.first(where: { $0.device == nil && $0.name == name }) {
            return try setting.write(value, &document)
        }
        guard let dot = name.lastIndex(of: "."), let selector = DeviceSelector(String(name[..<dot])) else {
            throw GuestChangeError("nothing is called \(name)", next: "`virt-tui set GUEST` lists the names")
        }
        let word = String(name[name.index(after: dot)...])
        let settings = GuestSetting.all.filter { $0.device == selector.kind }
        guard let setting = settings.first(where: { $0.name == word }) else {
            let names = settings.map(\.name).joined(separator: ", ")
            throw GuestChangeError(
                "a \(selector.kind) has nothing called \(word)",
                next: names.isEmpty ? "`virt-tui xml GUEST --edit` changes the rest" : "it has \(names)")
        }
        let device = try selector.find(in: document)
        try document.edit(device) { element throws(GuestChangeError) in try setting.write(value, &element) }
    }

    /// Every value that has a name, with how it is set: the name, the record, the value.
    public static func values(of document: Element, autostart: Bool?) -> [(
        name: String, setting: GuestSetting, value: String?
    )] {
        var result: [(name: String, setting: GuestSetting, value: String?)] = GuestSetting.guest.map { setting in
            let isAutostart = setting.name == GuestSetting.autostart.name
            return (setting.name, setting, isAutostart ? autostart.map { $0 ? "yes" : "no" } : setting.read(document))
        }
        for device in GuestDevice.all(in: document) {
            for setting in GuestSetting.all where setting.device == device.identity.kind {
                result.append(("\(device.identity.notation).\(setting.name)", setting, setting.read(device.element)))
            }
        }
        return result
    }
}
