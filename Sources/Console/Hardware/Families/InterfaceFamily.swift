import LibvirtConfig
import Terminal
import XMLTree

extension DeviceFamily {
    /// Network cards.
    static let interface = DeviceFamily(
        title: "Interface", group: .network, element: "interface",
        name: { InterfaceConfig(element: $0).mac ?? "" },
        about: { element in
            let card = InterfaceConfig(element: element)
            let source = card.network ?? card.bridge ?? card.device ?? ""
            return line(
                "\(card.type?.rawValue ?? "") \(source)", card.model?.rawValue,
                card.linkState == .down ? "link down" : nil,
                card.vlan.tags.isEmpty
                    ? nil : "VLAN \(card.vlan.tags.compactMap { $0.id.map(String.init) }.joined(separator: " "))",
                card.filter.map { "filter \($0)" }, card.target)
        },
        fields: [
            SheetField(
                name: "type", label: "Connected to",
                hint: "network: a virtual network; direct: macvtap on a card of the host.",
                kind: .words(["network", "bridge", "direct", "user", "ethernet", "vhostuser", "hostdev"]),
                get: { InterfaceConfig(element: $0).type?.rawValue ?? "" }, set: { changeType(&$0, $1) }),
            .value("network", "Network", \InterfaceConfig.network, .name(.network)).when { isOf($0, .network) },
            .value("port group", "Port group", \InterfaceConfig.portGroup).when { isOf($0, .network) },
            .value("bridge", "Bridge", \InterfaceConfig.bridge, hint: "A bridge of the host, such as br0.").when {
                isOf($0, .bridge)
            },
            .value("device", "Card", \InterfaceConfig.device, hint: "A card of the host, such as eno1.").when {
                isOf($0, .direct)
            },
            .value("mode", "Mode", \InterfaceConfig.mode, .words(["", "bridge", "vepa", "private", "passthrough"])).when
            {
                isOf($0, .direct)
            },
            .value("socket", "Socket", \InterfaceConfig.path).when { isOf($0, .vhostUser) },
            .value(
                "model", "Model", \InterfaceConfig.model, .words(["", "virtio", "e1000e", "e1000", "rtl8139", "igb"])),
            .value("mac", "MAC", \InterfaceConfig.mac, hint: "Six pairs of hexadecimal digits.").checked { text in
                let pairs = text.split(separator: ":", omittingEmptySubsequences: false)
                let isOne = pairs.count == 6 && pairs.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isHexDigit) }
                return isOne || text.isEmpty ? nil : "A MAC address looks like 52:54:00:12:34:56."
            },
            .value(
                "link", "Link", \InterfaceConfig.linkState, .words(["", "up", "down"]),
                hint: "down pulls the cable out."),
            SheetField(
                name: "vlan", label: "VLAN", hint: "The tag; nothing leaves the packets as they are.",
                kind: .number(1...4094),
                get: { InterfaceConfig(element: $0).vlan.tags.first?.id.map(String.init) ?? "" },
                set: { element, text in
                    var card = InterfaceConfig(element: element)
                    if let id = Int(text) {
                        var tag = card.vlan.tags.first ?? VLANTag()
                        tag.id = id
                        card.vlan.tags = [tag] + card.vlan.tags.dropFirst()
                    } else {
                        card.vlan.tags = []
                    }
                    element = card.element
                }),
            .value(
                "filter", "Filter", \InterfaceConfig.filter, hint: "A packet filter of the host, such as clean-traffic."
            ),
            .value("mtu", "MTU", \InterfaceConfig.mtu, .number(68...65535)),
            .value(
                "inbound", "Inbound, KB/s", \InterfaceConfig.bandwidth.inboundAverage, .number(1...1 << 40),
                hint: "At most so much on average; nothing does not limit."),
            .value("outbound", "Outbound, KB/s", \InterfaceConfig.bandwidth.outboundAverage, .number(1...1 << 40)),
        ])

    private static func isOf(_ element: Element, _ type: InterfaceType) -> Bool {
        InterfaceConfig(element: element).type == type
    }

    /// Another kind of connection has another source.
    private static func changeType(_ element: inout Element, _ text: String) {
        var card = InterfaceConfig(element: element)
        guard card.type?.rawValue != text else { return }
        card.type = InterfaceType(rawValue: text)
        card.element.children.removeAll { node in
            if case .element(let child) = node { ["source", "virtualport"].contains(child.name) } else { false }
        }
        element = card.element
    }
}
