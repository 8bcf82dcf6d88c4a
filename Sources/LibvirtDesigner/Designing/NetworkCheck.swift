extension WishCheck {
    /// That a display can be had.
    static func checkGraphics(_ graphics: GraphicsWish, _ draft: Draft) throws(DesignError) {
        guard graphics != .none, draft.offer?.has("graphics", "type", graphics.rawValue) == false else { return }
        throw DesignError(
            .graphics,
            "The hypervisor offers no \(graphics.rawValue.uppercased()) display. Choose"
                + " \(graphics == .vnc ? "spice" : "vnc") or none.")
    }

    /// That an interface can be plugged in.
    static func checkNetwork(_ network: NetworkWish, _ draft: Draft) throws(DesignError) {
        if let address = network.macAddress {
            if !MACAddresses.isUsable(address) {
                throw DesignError(
                    .networks,
                    "“\(address)” is not a hardware address that a card can have. Write it as 52:54:00:12:34:56.")
            }
            if draft.facts.macAddresses.contains(address.lowercased()) {
                throw DesignError(
                    .networks, "A guest of this host has the hardware address \(address) already: choose another.")
            }
        }
        if case .network(let name) = network.link, !draft.facts.networks.isEmpty,
            !draft.facts.networks.contains(where: { $0.name == name })
        {
            let names = draft.facts.networks.map(\.name).joined(separator: ", ")
            throw DesignError(.networks, "The host has no network “\(name)”. It has: \(names).")
        }
    }
}
