import LibvirtConfig
import Testing

extension FieldTests {
    @Test func networkForward() {
        FieldTable.check(NetworkForward.self) { table in
            table.row(\.mode, .nat, "<forward mode='nat'/>")
            table.row(\.device, "a device", "<forward dev='a device'/>")
            table.row(\.managed, true, "<forward managed='yes'/>")
            table.row(\.managed, false, "<forward managed='no'/>")
            table.row(\.driver, "a driver", "<forward><driver name='a driver'/></forward>")
            table.nested(\.interfaces, "<forward><interface mark='1'/><interface mark='1'/></forward>")
            table.row(
                \.physicalFunctions, ["a physicalfunctions", "b"],
                "<forward><pf dev='a physicalfunctions'/><pf dev='b'/></forward>")
            table.nested(\.addresses, "<forward><address mark='1'/><address mark='1'/></forward>")
            table.row(
                \.natAddressStart, "a nataddressstart",
                "<forward><nat><address start='a nataddressstart'/></nat></forward>")
            table.row(
                \.natAddressEnd, "a nataddressend", "<forward><nat><address end='a nataddressend'/></nat></forward>")
            table.row(\.natPortStart, 31, "<forward><nat><port start='31'/></nat></forward>")
            table.row(\.natPortEnd, 34, "<forward><nat><port end='34'/></nat></forward>")
            table.row(\.natIPv6, true, "<forward><nat ipv6='yes'/></forward>")
            table.row(\.natIPv6, false, "<forward><nat ipv6='no'/></forward>")
        }
    }

    @Test func forwardInterface() {
        FieldTable.check(ForwardInterface.self) { table in
            table.row(\.device, "a device", "<interface dev='a device'/>")
            table.row(\.connections, 43, "<interface connections='43'/>")
        }
    }

    @Test func portGroup() {
        FieldTable.check(PortGroup.self) { table in
            table.row(\.name, "a name", "<portgroup name='a name'/>")
            table.row(\.isDefault, true, "<portgroup default='yes'/>")
            table.row(\.isDefault, false, "<portgroup default='no'/>")
            table.row(\.trustGuestRXFilters, true, "<portgroup trustGuestRxFilters='yes'/>")
            table.row(\.trustGuestRXFilters, false, "<portgroup trustGuestRxFilters='no'/>")
            table.nested(\.virtualPort, "<portgroup><virtualport mark='1'/></portgroup>")
            table.nested(\.bandwidth, "<portgroup><bandwidth mark='1'/></portgroup>")
            table.nested(\.vlan, "<portgroup><vlan mark='1'/></portgroup>")
            table.row(\.isolated, true, "<portgroup><port isolated='yes'/></portgroup>")
            table.row(\.isolated, false, "<portgroup><port isolated='no'/></portgroup>")
        }
    }
}
