import LibvirtConfig
import Testing

extension FieldTests {
    @Test func redirectedDeviceConfig() {
        FieldTable.check(RedirectedDeviceConfig.self) { table in
            table.row(\.bus, "a bus", "<redirdev bus='a bus'/>")
            table.row(\.type, .pty, "<redirdev type='pty'/>")
            table.nested(\.source, "<redirdev><source mark='1'/></redirdev>")
            table.row(\.protocol, "a protocol", "<redirdev><protocol type='a protocol'/></redirdev>")
            table.row(\.bootOrder, 19, "<redirdev><boot order='19'/></redirdev>")
            table.row(\.alias, "a alias", "<redirdev><alias name='a alias'/></redirdev>")
            table.nested(\.address, "<redirdev><address mark='1'/></redirdev>")
        }
    }

    @Test func redirectionFilter() {
        FieldTable.check(RedirectionFilter.self) { table in
            table.nested(\.rules, "<redirfilter><usbdev mark='1'/><usbdev mark='1'/></redirfilter>")
        }
    }

    @Test func redirectionRule() {
        FieldTable.check(RedirectionRule.self) { table in
            table.row(\.deviceClass, 0x19, "<usbdev class='0x19'/>")
            table.row(\.vendor, 0x1c, "<usbdev vendor='0x001c'/>")
            table.row(\.product, 0x1f, "<usbdev product='0x001f'/>")
            table.row(\.version, "1.10", "<usbdev version='1.10'/>")
            table.row(\.allow, true, "<usbdev allow='yes'/>")
            table.row(\.allow, false, "<usbdev allow='no'/>")
        }
    }
}
