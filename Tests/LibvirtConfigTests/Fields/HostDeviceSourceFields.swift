import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hostDeviceSource() {
        FieldTable.check(HostDeviceSource.self) { table in
            table.row(\.startupPolicy, .mandatory, "<source startupPolicy='mandatory'/>")
            table.row(\.guestReset, "a guestreset", "<source guestReset='a guestreset'/>")
            table.row(\.vendor, 0x3a, "<source><vendor id='0x003a'/></source>")
            table.row(\.product, 0x3d, "<source><product id='0x003d'/></source>")
            table.row(\.usbBus, 64, "<source><address bus='64'/></source>")
            table.row(\.usbDevice, 67, "<source><address device='67'/></source>")
            table.nested(\.address, "<source><address mark='1'/></source>")
            table.row(\.adapter, "scsi_host0", "<source><adapter name='scsi_host0'/></source>")
            table.row(\.protocol, "a protocol", "<source protocol='a protocol'/>")
            table.row(\.wwpn, "a wwpn", "<source wwpn='a wwpn'/>")
            table.row(\.name, "a name", "<source name='a name'/>")
            table.nested(\.hosts, "<source><host mark='1'/><host mark='1'/></source>")
            table.nested(\.auth, "<source><auth mark='1'/></source>")
            table.row(\.initiator, "a initiator", "<source><initiator><iqn name='a initiator'/></initiator></source>")
            table.row(\.writeFiltering, true, "<source writeFiltering='yes'/>")
            table.row(\.writeFiltering, false, "<source writeFiltering='no'/>")
            table.row(\.block, "a block", "<source><block>a block</block></source>")
            table.row(\.character, "a character", "<source><char>a character</char></source>")
            table.row(\.interface, "a interface", "<source><interface>a interface</interface></source>")
        }
    }
}
