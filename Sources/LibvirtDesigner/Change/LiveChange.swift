import XMLTree

/// What of a change a running guest is given at once, and what waits for its next start.
struct LiveChange {
    private let running: Element
    private let devices: [DeviceIdentity: GuestDevice]
    private let deviceRules: LiveDeviceRules
    private let guestRules: LiveGuestRules
    private var freePorts: Int?

    /// The calls, in their order.
    private(set) var steps: [GuestChangeStep] = []
    /// What changes, value by value.
    private(set) var changes: [FieldChange] = []

    /// - Parameters:
    ///   - running: the running guest's document.
    ///   - wanted: the document that is wanted.
    init(running: Element, wanted: Element, driver: Driver) {
        self.running = running
        devices = Dictionary(
            GuestDevice.all(in: running).map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
        deviceRules = LiveDeviceRules(driver: driver, running: running)
        guestRules = LiveGuestRules(driver: driver, running: running, wanted: wanted)
        freePorts = PCIPorts.free(in: running)
    }

    /// The changes of a guest that is off, or is to change with its next start.
    static func waiting(_ comparison: DocumentComparison) -> [FieldChange] {
        var changes: [FieldChange] = []
        let effect = ChangeEffect.nextStart(reason: nil)
        for device in comparison.removed { changes.append(.removal(of: device, effect)) }
        for device in comparison.added { changes.append(.arrival(of: device, effect)) }
        for (device, _, differences) in comparison.changed {
            changes += differences.map { FieldChange($0, of: device.identity, effect) }
        }
        return changes + comparison.guest.map { FieldChange($0, of: nil, effect) }
    }

    /// Decides every difference.
    mutating func take(_ comparison: DocumentComparison) {
        for device in comparison.removed { remove(device) }
        // What other devices hang on comes first.
        for device in comparison.added where device.identity.kind == "controller" { add(device) }
        for device in comparison.added where device.identity.kind != "controller" { add(device) }
        for (old, new, differences) in comparison.changed { change(old, new, differences) }
        for difference in comparison.guest {
            switch guestRules.verdict(difference) {
            case .now(let calls):
                for call in calls where !steps.contains(call) { steps.append(call) }
                changes.append(FieldChange(difference, of: nil, .now))
            case .next(let reason): changes.append(FieldChange(difference, of: nil, .nextStart(reason: reason)))
            }
        }
    }

    /// The running guest's device. Where a USB device is plugged in is known only while it is in use.
    private func own(_ identity: DeviceIdentity) -> GuestDevice? {
        devices[identity]
            ?? (identity.kind == "hostdev"
                ? devices.values.first {
                    $0.identity.kind == "hostdev" && $0.identity.key.hasPrefix("\(identity.key)@")
                }
                : nil)
    }

    private mutating func remove(_ device: GuestDevice) {
        guard let own = own(device.identity) else {
            return changes.append(.removal(of: device, .nextStart(reason: Self.isNotThere)))
        }
        if let why = deviceRules.refusalToDetach(own.element) {
            return changes.append(.removal(of: device, .nextStart(reason: why)))
        }
        steps.append(.detach(device.identity, own.element))
        changes.append(.removal(of: device, .now))
    }

    private mutating func add(_ device: GuestDevice) {
        if devices[device.identity] != nil, DeviceIdentity.key(of: device.element) != nil {
            return changes.append(.arrival(of: device, .nextStart(reason: "the running guest already has it")))
        }
        if let why = deviceRules.refusalToAttach(device.element, freePorts: freePorts) {
            return changes.append(.arrival(of: device, .nextStart(reason: why)))
        }
        if PCIPorts.takesPort(device.element) { freePorts = freePorts.map { $0 - 1 } }
        steps.append(.attach(device.identity, device.element))
        changes.append(.arrival(of: device, .now))
    }

    private mutating func change(
        _ old: GuestDevice, _ new: GuestDevice, _ differences: [DocumentComparison.Difference]
    ) {
        guard let own = own(old.identity) else {
            changes += differences.map { FieldChange($0, of: old.identity, .nextStart(reason: Self.isNotThere)) }
            return
        }
        let (limits, rest) = (differences.filter { $0.isDiskLimit }, differences.filter { !$0.isDiskLimit })
        limit(own, new, limits)
        if let period = rest.first(where: { own.identity.kind == "memballoon" && $0.path == "stats/@period" }) {
            report(period, own)
        }
        let parts = deviceRules.changeable(of: own.element)
        let now = rest.filter { parts.contains($0.part) }
        let changed = own.element.taking(Set(now.map(\.part)), from: new.element)
        if !now.isEmpty, changed != own.element {
            steps.append(.update(old.identity, changed, before: own.element))
        }
        let why = deviceRules.refusalToChange(own.element)
        for difference in rest where !(own.identity.kind == "memballoon" && difference.path == "stats/@period") {
            let effect = now.contains(difference) ? ChangeEffect.now : .nextStart(reason: why)
            changes.append(FieldChange(difference, of: old.identity, effect))
        }
    }

    /// A disk's limits go by a call of their own: those that are said, and 0 for those that are gone.
    private mutating func limit(
        _ own: GuestDevice, _ new: GuestDevice, _ differences: [DocumentComparison.Difference]
    ) {
        guard !differences.isEmpty else { return }
        // It takes limits with burst limits above them alone, and then loses those.
        if deviceRules.driver == .test {
            let why = deviceRules.refusalToChange(own.element)
            return changes += differences.map { FieldChange($0, of: own.identity, .nextStart(reason: why)) }
        }
        func parameters(_ device: Element, _ names: [String]) -> [GuestChangeStep.Parameter] {
            names.map { name in
                GuestChangeStep.Parameter(name, device.path("iotune/\(name)").flatMap { Int64($0.text) } ?? 0)
            }
        }
        let names = differences.map { String($0.path.dropFirst("iotune/".count)) }.filter { $0 != "group_name" }
        let wanted = parameters(new.element, names)
        let before = parameters(own.element, names)
        if wanted != before {
            steps.append(.setParameters(.diskLimits(own.identity.key), wanted, before: before))
        }
        changes += differences.map { FieldChange($0, of: own.identity, .now) }
    }

    private mutating func report(_ difference: DocumentComparison.Difference, _ own: GuestDevice) {
        let period = difference.new.flatMap { Int64($0) } ?? 0
        let before = own.element.path("stats")?["period"].flatMap { Int64($0) } ?? 0
        steps.append(.setParameters(.memoryReports, [.init("period", period)], before: [.init("period", before)]))
        changes.append(FieldChange(difference, of: own.identity, .now))
    }

    private static let isNotThere = "the running guest does not have it"
}

extension DocumentComparison.Difference {
    /// The child or the attribute of the device that it is in.
    fileprivate var part: String {
        String(path.split(separator: "/").first?.prefix { $0 != "[" } ?? "")
    }

    fileprivate var isDiskLimit: Bool { path.hasPrefix("iotune/") }
}

extension Element {
    /// The element with these children and attributes as another element has them.
    fileprivate func taking(_ parts: Set<String>, from other: Element) -> Element {
        var result = self
        for part in parts.sorted() {
            if part.first == "@" {
                let name = String(part.dropFirst())
                result[name] = other[name]
                continue
            }
            let isPart = { (node: Node) in if case .element(let child) = node { child.name == part } else { false } }
            let place = result.children.firstIndex(where: isPart) ?? result.children.firstIndex(where: \.isElement)
            result.children.removeAll(where: isPart)
            result.children.insert(
                contentsOf: other.children.filter(isPart), at: min(place ?? 0, result.children.count))
        }
        // What libvirt found behind the old image is not behind the new one.
        if parts.contains("source"), name == "disk" {
            result.children.removeAll {
                if case .element(let child) = $0 { child.name == "backingStore" } else { false }
            }
        }
        return result
    }
}

extension Node {
    fileprivate var isElement: Bool { if case .element = self { true } else { false } }
}

extension FieldChange {
    fileprivate init(
        _ difference: DocumentComparison.Difference, of device: DeviceIdentity?, _ effect: ChangeEffect
    ) {
        self.init(device: device, path: difference.path, old: difference.old, new: difference.new, effect: effect)
    }

    fileprivate static func removal(of device: GuestDevice, _ effect: ChangeEffect) -> FieldChange {
        FieldChange(device: device.identity, path: "", old: device.summary, new: nil, effect: effect)
    }

    fileprivate static func arrival(of device: GuestDevice, _ effect: ChangeEffect) -> FieldChange {
        FieldChange(device: device.identity, path: "", old: nil, new: device.summary, effect: effect)
    }
}

extension GuestDevice {
    /// What matters of the device, as a few words: untrusted text.
    public var summary: String {
        let source = element.child("source")
        let place = ["file", "dev", "dir", "volume", "network", "bridge", "name", "path"].lazy
            .compactMap { source?[$0] }.first
        let model =
            element.child("model").flatMap { $0["type"] ?? $0["name"] } ?? element["model"]
            ?? (element.name == "disk" ? element.diskBus : element["type"])
        let words = [place, model].compactMap { $0 }
        return words.isEmpty ? "there" : words.joined(separator: ", ")
    }
}
