import XMLTree

extension GuestSetting {
    /// The settings of network interfaces.
    static let interface: [GuestSetting] = [
        GuestSetting(
            "link", of: "interface", at: "link/@state", "Whether its cable is plugged in", words: ["up", "down"]),
        GuestSetting("model", of: "interface", at: "model/@type", "What the guest sees, such as virtio or e1000e"),
        source("network", "The virtual network it is plugged into"),
        source("bridge", "The bridge of the host it is plugged into"),
        GuestSetting("portgroup", of: "interface", at: "source/@portgroup", "The group of the network's ports"),
        GuestSetting("filter", of: "interface", at: "filterref/@filter", "The network filter that its traffic passes"),
        .number("mtu", of: "interface", at: "mtu/@size", "The largest packet, bytes", in: 68...65_535),
        .number("vlan", of: "interface", at: "vlan/tag/@id", "The tag of its VLAN", in: 0...4095),
        .number("boot", of: "interface", at: "boot/@order", "Its place in the order of booting", in: 1...128),
        .number("queues", of: "interface", at: "driver/@queues", "Its queues", in: 1...256),
        .number(
            "inbound", of: "interface", at: "bandwidth/inbound/@average", "What it may receive, KiB a second",
            in: 0...1_000_000_000),
        .number(
            "outbound", of: "interface", at: "bandwidth/outbound/@average", "What it may send, KiB a second",
            in: 0...1_000_000_000),
    ]

    private static func source(_ kind: String, _ summary: String) -> GuestSetting {
        GuestSetting(kind, of: "interface", summary) { interface in
            interface["type"] == kind ? interface.child("source")?[kind] : nil
        } write: { value, interface throws(GuestChangeError) in
            guard let value, !value.isEmpty else {
                throw GuestChangeError("an interface is plugged in somewhere", next: "link=down takes its cable out")
            }
            interface["type"] = kind
            interface.removeAll("source")
            interface.removeAll("virtualport")
            ElementPlace("source/@\(kind)")?.set(value, in: &interface)
        }
    }
}
