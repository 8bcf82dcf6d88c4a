import LibvirtConfig
import Testing

extension FieldTests {
    @Test func networkDNS() {
        FieldTable.check(NetworkDNS.self) { table in
            table.row(\.enabled, true, "<dns enable='yes'/>")
            table.row(\.enabled, false, "<dns enable='no'/>")
            table.row(\.forwardPlainNames, true, "<dns forwardPlainNames='yes'/>")
            table.row(\.forwardPlainNames, false, "<dns forwardPlainNames='no'/>")
            table.nested(\.forwarders, "<dns><forwarder mark='1'/><forwarder mark='1'/></dns>")
            table.nested(\.texts, "<dns><txt mark='1'/><txt mark='1'/></dns>")
            table.nested(\.hosts, "<dns><host mark='1'/><host mark='1'/></dns>")
            table.nested(\.services, "<dns><srv mark='1'/><srv mark='1'/></dns>")
        }
    }

    @Test func dnsForwarder() {
        FieldTable.check(DNSForwarder.self) { table in
            table.row(\.address, "a address", "<forwarder addr='a address'/>")
            table.row(\.domain, "a domain", "<forwarder domain='a domain'/>")
        }
    }

    @Test func dnsText() {
        FieldTable.check(DNSText.self) { table in
            table.row(\.name, "a name", "<txt name='a name'/>")
            table.row(\.value, "a value", "<txt value='a value'/>")
        }
    }

    @Test func dnsHost() {
        FieldTable.check(DNSHost.self) { table in
            table.row(\.ip, "a ip", "<host ip='a ip'/>")
            table.row(\.names, ["a names", "b"], "<host><hostname>a names</hostname><hostname>b</hostname></host>")
        }
    }

    @Test func dnsService() {
        FieldTable.check(DNSService.self) { table in
            table.row(\.service, "a service", "<srv service='a service'/>")
            table.row(\.protocol, "a protocol", "<srv protocol='a protocol'/>")
            table.row(\.domain, "a domain", "<srv domain='a domain'/>")
            table.row(\.target, "a target", "<srv target='a target'/>")
            table.row(\.port, 58, "<srv port='58'/>")
            table.row(\.priority, 61, "<srv priority='61'/>")
            table.row(\.weight, 64, "<srv weight='64'/>")
        }
    }

    @Test func dnsmasqOption() {
        FieldTable.check(DnsmasqOption.self) { table in
            table.row(\.value, "a value", "<dnsmasq:option value='a value'/>")
        }
    }
}
