import LibvirtConfig
import XMLTree

/// One kind of guest that a host's capabilities offer: an architecture with its emulator, machines and types.
struct GuestOffer: Hashable {
    var guestType: String
    var architecture: String
    /// The hypervisor types with the emulator, if it has its own, and the machines that are only theirs.
    var types: [Kind] = []
    var emulator: String?
    var machines: [Machine] = []
    var hasACPI = false
    var hasAPIC = false
    var hasPAE = false
    var loader: String?

    struct Kind: Hashable {
        var name: String
        var emulator: String?
        var machines: [Machine]
    }

    /// A machine type, and what it stands for when it is an alias.
    struct Machine: Hashable {
        var name: String
        var canonical: String?
    }

    /// Reads the offers of a capabilities document, in its order.
    static func offers(of capabilities: CapabilitiesConfig?) -> [GuestOffer] {
        guard let capabilities else { return [] }
        return capabilities.element.children("guest").flatMap { guest in
            guest.children("arch").compactMap { GuestOffer(guest: guest, architecture: $0) }
        }
    }

    private init?(guest: Element, architecture: Element) {
        guard let name = architecture["name"], let guestType = guest.child("os_type")?.text else { return nil }
        self.guestType = guestType
        self.architecture = name
        emulator = architecture.child("emulator")?.text
        loader = architecture.child("loader")?.text
        machines = Self.machines(of: architecture)
        types = architecture.children("domain").compactMap { domain in
            domain["type"].map {
                Kind(name: $0, emulator: domain.child("emulator")?.text, machines: Self.machines(of: domain))
            }
        }
        if let features = guest.child("features") {
            hasACPI = features.child("acpi").map { $0["default"] != "off" } ?? false
            hasAPIC = features.child("apic").map { $0["default"] != "off" } ?? false
            hasPAE = features.child("pae") != nil
        }
    }

    private static func machines(of element: Element) -> [Machine] {
        element.children("machine").map { Machine(name: $0.text, canonical: $0["canonical"]) }
    }

    /// The machines that guests of a hypervisor type can have.
    func machines(for type: String?) -> [Machine] {
        let own = types.first { $0.name == type }?.machines ?? []
        return own.isEmpty ? machines : own
    }

    /// The emulator for a hypervisor type.
    func emulator(for type: String?) -> String? {
        types.first { $0.name == type }?.emulator ?? emulator
    }
}
