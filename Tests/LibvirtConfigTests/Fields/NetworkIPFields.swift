import LibvirtConfig
import Testing

extension FieldTests {
    @Test func networkIP() {
        FieldTable.check(NetworkIP.self) { table in
            table.row(\.address, "a address", "<ip address='a address'/>")
            table.row(\.netmask, "a netmask", "<ip netmask='a netmask'/>")
            table.row(\.prefix, 64, "<ip prefix='64'/>")
            table.row(\.family, "a family", "<ip family='a family'/>")
            table.row(\.localPTR, true, "<ip localPtr='yes'/>")
            table.row(\.localPTR, false, "<ip localPtr='no'/>")
            table.row(\.tftpRoot, "a tftproot", "<ip><tftp root='a tftproot'/></ip>")
            table.nested(\.ranges, "<ip><dhcp><range mark='1'/><range mark='1'/></dhcp></ip>")
            table.nested(\.hosts, "<ip><dhcp><host mark='1'/><host mark='1'/></dhcp></ip>")
            table.row(\.bootFile, "a bootfile", "<ip><dhcp><bootp file='a bootfile'/></dhcp></ip>")
            table.row(\.bootServer, "a bootserver", "<ip><dhcp><bootp server='a bootserver'/></dhcp></ip>")
        }
    }

    @Test func dhcpRange() {
        FieldTable.check(DHCPRange.self) { table in
            table.row(\.start, "a start", "<range start='a start'/>")
            table.row(\.end, "a end", "<range end='a end'/>")
            table.row(\.leaseExpiry, 88, "<range><lease expiry='88'/></range>")
            table.row(\.leaseUnit, "a leaseunit", "<range><lease unit='a leaseunit'/></range>")
        }
    }

    @Test func dhcpHost() {
        FieldTable.check(DHCPHost.self) { table in
            table.row(\.mac, "a mac", "<host mac='a mac'/>")
            table.row(\.id, "a id", "<host id='a id'/>")
            table.row(\.name, "a name", "<host name='a name'/>")
            table.row(\.ip, "a ip", "<host ip='a ip'/>")
            table.row(\.leaseExpiry, 16, "<host><lease expiry='16'/></host>")
            table.row(\.leaseUnit, "a leaseunit", "<host><lease unit='a leaseunit'/></host>")
        }
    }
}
