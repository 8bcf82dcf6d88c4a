import LibvirtConfig
import Testing

extension FieldTests {
    @Test func networkConfig() {
        FieldTable.check(NetworkConfig.self) { table in
            table.row(\.name, "a name", "<network><name>a name</name></network>")
            table.row(\.uuid, "a uuid", "<network><uuid>a uuid</uuid></network>")
            table.row(\.title, "a title", "<network><title>a title</title></network>")
            table.row(\.description, "a description", "<network><description>a description</description></network>")
            table.row(\.ipv6, true, "<network ipv6='yes'/>")
            table.row(\.ipv6, false, "<network ipv6='no'/>")
            table.row(\.trustGuestRXFilters, true, "<network trustGuestRxFilters='yes'/>")
            table.row(\.trustGuestRXFilters, false, "<network trustGuestRxFilters='no'/>")
            table.row(\.connections, 67, "<network connections='67'/>")
            table.nested(\.forward, "<network><forward mark='1'/></network>")
            table.row(\.bridge, "virbr0", "<network><bridge name='virbr0'/></network>")
            table.row(\.stp, true, "<network><bridge stp='on'/></network>")
            table.row(\.stp, false, "<network><bridge stp='off'/></network>")
            table.row(\.bridgeDelay, 76, "<network><bridge delay='76'/></network>")
            table.row(
                \.macTableManager, "a mactablemanager",
                "<network><bridge macTableManager='a mactablemanager'/></network>")
            table.row(\.zone, "a zone", "<network><bridge zone='a zone'/></network>")
            table.row(\.mac, "a mac", "<network><mac address='a mac'/></network>")
            table.row(\.mtu, 88, "<network><mtu size='88'/></network>")
            table.row(\.domainName, "a domainname", "<network><domain name='a domainname'/></network>")
            table.row(\.domainLocalOnly, true, "<network><domain localOnly='yes'/></network>")
            table.row(\.domainLocalOnly, false, "<network><domain localOnly='no'/></network>")
            table.nested(\.dns, "<network><dns mark='1'/></network>")
            table.nested(\.ips, "<network><ip mark='1'/><ip mark='1'/></network>")
            table.nested(\.routes, "<network><route mark='1'/><route mark='1'/></network>")
            table.nested(\.bandwidth, "<network><bandwidth mark='1'/></network>")
            table.nested(\.vlan, "<network><vlan mark='1'/></network>")
            table.nested(\.virtualPort, "<network><virtualport mark='1'/></network>")
            table.nested(\.portGroups, "<network><portgroup mark='1'/><portgroup mark='1'/></network>")
            table.row(\.isolated, true, "<network><port isolated='yes'/></network>")
            table.row(\.isolated, false, "<network><port isolated='no'/></network>")
            table.nested(
                \.dnsmasqOptions,
                "<network><dnsmasq:options xmlns:dnsmasq='http://libvirt.org/schemas/network/dnsmasq/1.0'><dnsmasq:option mark='1'/><dnsmasq:option mark='1'/></dnsmasq:options></network>"
            )
        }
    }
}
