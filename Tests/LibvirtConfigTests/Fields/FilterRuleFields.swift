import LibvirtConfig
import Testing

extension FieldTests {
    @Test func filterRule() {
        FieldTable.check(FilterRule.self) { table in
            table.row(\.action, .drop, "<rule action='drop'/>")
            table.row(\.direction, .incoming, "<rule direction='in'/>")
            table.row(\.priority, 22, "<rule priority='22'/>")
            table.row(\.trackState, true, "<rule statematch='true'/>")
            table.row(\.trackState, false, "<rule statematch='false'/>")
            table.nested(\.mac, "<rule><mac mark='1'/><mac mark='1'/></rule>")
            table.nested(\.vlan, "<rule><vlan mark='1'/><vlan mark='1'/></rule>")
            table.nested(\.stp, "<rule><stp mark='1'/><stp mark='1'/></rule>")
            table.nested(\.arp, "<rule><arp mark='1'/><arp mark='1'/></rule>")
            table.nested(\.rarp, "<rule><rarp mark='1'/><rarp mark='1'/></rule>")
            table.nested(\.ip, "<rule><ip mark='1'/><ip mark='1'/></rule>")
            table.nested(\.ipv6, "<rule><ipv6 mark='1'/><ipv6 mark='1'/></rule>")
            table.nested(\.tcp, "<rule><tcp mark='1'/><tcp mark='1'/></rule>")
            table.nested(\.tcpIPv6, "<rule><tcp-ipv6 mark='1'/><tcp-ipv6 mark='1'/></rule>")
            table.nested(\.udp, "<rule><udp mark='1'/><udp mark='1'/></rule>")
            table.nested(\.udpIPv6, "<rule><udp-ipv6 mark='1'/><udp-ipv6 mark='1'/></rule>")
            table.nested(\.udpLite, "<rule><udplite mark='1'/><udplite mark='1'/></rule>")
            table.nested(\.udpLiteIPv6, "<rule><udplite-ipv6 mark='1'/><udplite-ipv6 mark='1'/></rule>")
            table.nested(\.sctp, "<rule><sctp mark='1'/><sctp mark='1'/></rule>")
            table.nested(\.sctpIPv6, "<rule><sctp-ipv6 mark='1'/><sctp-ipv6 mark='1'/></rule>")
            table.nested(\.icmp, "<rule><icmp mark='1'/><icmp mark='1'/></rule>")
            table.nested(\.icmpV6, "<rule><icmpv6 mark='1'/><icmpv6 mark='1'/></rule>")
            table.nested(\.igmp, "<rule><igmp mark='1'/><igmp mark='1'/></rule>")
            table.nested(\.esp, "<rule><esp mark='1'/><esp mark='1'/></rule>")
            table.nested(\.espIPv6, "<rule><esp-ipv6 mark='1'/><esp-ipv6 mark='1'/></rule>")
            table.nested(\.ah, "<rule><ah mark='1'/><ah mark='1'/></rule>")
            table.nested(\.ahIPv6, "<rule><ah-ipv6 mark='1'/><ah-ipv6 mark='1'/></rule>")
            table.nested(\.all, "<rule><all mark='1'/><all mark='1'/></rule>")
            table.nested(\.allIPv6, "<rule><all-ipv6 mark='1'/><all-ipv6 mark='1'/></rule>")
        }
    }
}
