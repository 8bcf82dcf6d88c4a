import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hostInterfaceConfig() {
        FieldTable.check(HostInterfaceConfig.self) { table in
            table.row(\.type, "a type", "<interface type='a type'/>")
            table.row(\.name, "a name", "<interface name='a name'/>")
            table.row(\.startMode, "a startmode", "<interface><start mode='a startmode'/></interface>")
            table.row(\.mac, "a mac", "<interface><mac address='a mac'/></interface>")
            table.row(\.mtu, 55, "<interface><mtu size='55'/></interface>")
            table.row(\.linkState, "up", "<interface><link state='up'/></interface>")
            table.row(\.linkSpeed, 61, "<interface><link speed='61'/></interface>")
            table.nested(\.protocols, "<interface><protocol mark='1'/><protocol mark='1'/></interface>")
            table.row(\.stp, true, "<interface><bridge stp='on'/></interface>")
            table.row(\.stp, false, "<interface><bridge stp='off'/></interface>")
            table.row(\.bridgeDelay, "a bridgedelay", "<interface><bridge delay='a bridgedelay'/></interface>")
            table.nested(
                \.bridgePorts, "<interface><bridge><interface mark='1'/><interface mark='1'/></bridge></interface>")
            table.row(\.bondMode, "active-backup", "<interface><bond mode='active-backup'/></interface>")
            table.nested(
                \.bondInterfaces, "<interface><bond><interface mark='1'/><interface mark='1'/></bond></interface>")
            table.row(\.vlanTag, 73, "<interface><vlan tag='73'/></interface>")
            table.row(
                \.vlanInterface, "a vlaninterface",
                "<interface><vlan><interface name='a vlaninterface'/></vlan></interface>")
        }
    }

    @Test func hostProtocol() {
        FieldTable.check(HostProtocol.self) { table in
            table.row(\.family, "a family", "<protocol family='a family'/>")
            table.row(\.autoconf, true, "<protocol><autoconf/></protocol>")
            table.row(\.dhcp, true, "<protocol><dhcp/></protocol>")
            table.nested(\.addresses, "<protocol><ip mark='1'/><ip mark='1'/></protocol>")
            table.row(\.gateway, "a gateway", "<protocol><route gateway='a gateway'/></protocol>")
        }
    }
}
