extension Question {
    /// How many network interfaces it has.
    static let interfaces = Question(
        "interfaces", "network interfaces",
        answer: { draft in
            draft.areInterfacesChosen ? (draft.interfaces.isEmpty ? "none" : String(draft.interfaces.count)) : nil
        },
        rules: [
            Rule("one", "A guest without a network can hardly be reached.", from: [.practice]) { draft in
                draft.interfaces.append(InterfaceDraft(wish: NetworkWish()))
                draft.areInterfacesChosen = true
                return .because(.practice)
            }
        ])

    /// Where an interface is plugged in.
    static let link = Question(
        "network.link", "network", scope: .interface,
        answer: {
            $0.interface.wish.link?.title
        },
        rules: [
            Rule("user", "Without the system's daemon a guest has the hypervisor's own network only.", from: [.host]) {
                draft in
                guard draft.isQEMU, !draft.facts.isPrivileged else { return nil }
                draft.interface.wish.link = .user
                return .because(.host("the connection is a user's own"))
            },
            Rule("bridge", "The guest stands in the same network as its host.", from: [.host]) { draft in
                guard draft.facts.isLocal, draft.facts.isPrivileged, let bridge = draft.facts.defaultRouteBridge else {
                    return nil
                }
                draft.interface.wish.link = .bridge(bridge)
                return .because(.host("its default route goes through the bridge \(bridge)"))
            },
            Rule("default", "The network “default” gives the guest an address and a way out.", from: [.host]) { draft in
                guard let network = draft.facts.networks.first(where: { $0.name == "default" }) else { return nil }
                draft.interface.wish.link = .network(network.name)
                return .because(
                    .host("it has the network default"),
                    warning: network.isActive ? nil : "The network “default” is inactive and is started first.")
            },
            Rule("active", "It is the first network that is active.", from: [.host]) { draft in
                guard let network = draft.facts.networks.first(where: \.isActive) else { return nil }
                draft.interface.wish.link = .network(network.name)
                return .because(.host("the network \(network.name) is active"))
            },
            Rule("user-fallback", "The host has no network, and the hypervisor's own needs none.", from: [.host]) {
                draft in
                guard draft.isQEMU else { return nil }
                draft.interface.wish.link = .user
                return .because(
                    .host("it has no networks"),
                    warning: "The host has no virtual network, so the guest can reach out and not be reached. Define a"
                        + " network “default” for more.")
            },
            Rule(
                "default-assumed", "Nothing is known of the host's networks, and most hosts have “default”.",
                from: [.practice]
            ) {
                draft in
                draft.interface.wish.link = .network("default")
                return .because(.practice)
            },
        ])

    /// The model of an interface.
    static let interfaceModel = Question(
        "network.model", "model", scope: .interface,
        answer: { draft in
            draft.isContainer || draft.isXenPV ? "none" : draft.interface.wish.model
        },
        rules: [
            Rule("virtio", "It is the fastest card, made for guests.", from: [.osinfo, .guest]) { draft in
                guard let evidence = draft.virtio(.virtioNet) else { return nil }
                draft.interface.wish.model = "virtio"
                return .because(evidence)
            },
            Rule("others", "The guest's system has a driver for the card that it has.", from: [.guest]) { draft in
                guard let model = draft.added?.cardModel else { return nil }
                draft.interface.wish.model = model
                return .because(.guest("it has a card \(model)"))
            },
            Rule("e1000e", "It is the real card that goes with this machine.", from: [.osinfo]) { draft in
                guard draft.isQ35 else { return nil }
                draft.interface.wish.model = "e1000e"
                return .because(draft.system.lack(of: .virtioNet))
            },
            .card("e1000", .e1000), .card("rtl8139", .rtl8139), .card("ne2k_pci", .ne2kPCI), .card("pcnet", .pcnet),
            Rule("virt", "A board without cards of real machines has this one.", from: [.guest]) { draft in
                guard draft.isVirtBoard else { return nil }
                draft.interface.wish.model = "virtio"
                return .because(.guest("its machine is \(draft.machine ?? "virt")"))
            },
            Rule("e1000-assumed", "Most systems have a driver for it.", from: [.practice]) { draft in
                draft.interface.wish.model = "e1000"
                return .because(.practice)
            },
        ])

    /// The hardware address of an interface.
    static let macAddress = Question(
        "network.mac", "hardware address", scope: .interface,
        answer: {
            $0.interface.wish.macAddress
        },
        rules: [
            Rule("fresh", "It is drawn by lot, and no other guest of the host has it.", from: [.host]) { draft in
                let taken = draft.facts.macAddresses.union(draft.interfaces.compactMap(\.wish.macAddress))
                guard let address = draft.facts.freshMACs.first(where: { !taken.contains($0) }) else { return nil }
                draft.interface.wish.macAddress = address
                return .because(.host("no guest has \(address)"))
            }
        ])

    /// Its place in the order in which the firmware tries devices.
    static let interfaceBootOrder = Question(
        "network.boot", "boot order", scope: .interface,
        answer: {
            $0.interface.bootOrder.map(String.init)
        },
        rules: [
            Rule("network", "The system is installed from the network.", from: [.wish]) { draft in
                guard draft.wish.source == .network, draft.canOrderBoot,
                    !draft.interfaces.contains(where: { $0.bootOrder != nil })
                else { return nil }
                draft.interface.bootOrder = 1
                return .because(.wish)
            }
        ])
}

extension Rule {
    /// A card of a real machine that the system has a driver for.
    fileprivate static func card(_ model: String, _ device: SystemProfile.Device) -> Rule {
        Rule(model, "The system has a driver for it.", from: [.osinfo]) { draft in
            guard let evidence = draft.system.evidence(device) else { return nil }
            draft.interface.wish.model = model
            return .because(evidence)
        }
    }
}
