import LibvirtConfig
import XMLTree

/// What the hypervisor offers a guest of one machine, looked up often and so taken out of the document once.
struct Offer: Hashable {
    var machine: String?
    var firmwares: Set<String>
    var loaders: [String]
    var maximumCPUs: Int?
    /// The CPU modes that are offered.
    var cpuModes: Set<String>
    var hostModel: String?
    var hostModelFallback: String?
    var hostPassthroughMigratable: Set<String>
    /// Values of enumerations by `device.enum`, such as `disk.bus`; an enumeration that is absent says nothing.
    private var values: [String: Set<String>] = [:]
    private var devices: [String: Bool] = [:]
    var enlightenments: Set<String>
    var features: Set<String>

    init(_ capabilities: DomainCapabilitiesConfig) {
        let root = capabilities.element
        machine = root.child("machine")?.text
        maximumCPUs = root.child("vcpu")?["max"].flatMap { Int($0) }
        let os = root.child("os")
        firmwares = os.map { Self.values($0, "firmware") } ?? []
        let loader = os?.child("loader")
        loaders = loader?["supported"] == "yes" ? loader?.children("value").map(\.text) ?? [] : []
        let modes = root.child("cpu")?.children("mode").filter { $0["supported"] == "yes" } ?? []
        cpuModes = Set(modes.compactMap { $0["name"] })
        let hostModel = modes.first { $0["name"] == "host-model" }?.child("model")
        self.hostModel = hostModel?.text
        hostModelFallback = hostModel?["fallback"]
        hostPassthroughMigratable =
            modes.first { $0["name"] == "host-passthrough" }
            .map { Self.values($0, "hostPassthroughMigratable") } ?? []
        let features = root.child("features")?.elements ?? []
        self.features = Set(features.filter { $0["supported"] == "yes" }.map(\.name))
        let hyperv = features.first { $0.name == "hyperv" && $0["supported"] == "yes" }
        enlightenments = hyperv.map { Self.values($0, "features") } ?? []
        for device in root.child("devices")?.elements ?? [] {
            devices[device.name] = device["supported"] == "yes"
            for list in device.children("enum") {
                guard let name = list["name"] else { continue }
                values["\(device.name).\(name)"] = Set(list.children("value").map(\.text))
            }
        }
    }

    private static func values(_ element: Element, _ name: String) -> Set<String> {
        let list = element.children("enum").first { $0["name"] == name }
        return Set(list?.children("value").map(\.text) ?? [])
    }

    /// Whether a device is offered; nil when the document does not speak of it.
    func has(_ device: String) -> Bool? { devices[device] }

    /// Whether a device's enumeration has a value; nil when the document does not speak of it.
    func has(_ device: String, _ name: String, _ value: String) -> Bool? {
        if devices[device] == false { return false }
        return values["\(device).\(name)"]?.contains(value)
    }
}
