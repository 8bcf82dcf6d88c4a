import LibvirtConfig
import Testing

extension FieldTests {
    @Test func deviceAddress() {
        FieldTable.check(DeviceAddress.self) { table in
            table.row(\.type, .pci, "<address type='pci'/>")
            table.row(\.domain, 0x28, "<address domain='0x0028'/>")
            table.row(\.bus, 43, "<address bus='43'/>")
            table.row(\.slot, 46, "<address slot='46'/>")
            table.row(\.function, 0x31, "<address function='0x31'/>")
            table.row(\.multifunction, true, "<address multifunction='on'/>")
            table.row(\.multifunction, false, "<address multifunction='off'/>")
            table.row(\.controller, 55, "<address controller='55'/>")
            table.row(\.target, 58, "<address target='58'/>")
            table.row(\.unit, 61, "<address unit='61'/>")
            table.row(\.port, "1.2", "<address port='1.2'/>")
            table.row(\.base, 0x43, "<address base='0x43'/>")
            table.row(\.reg, 0x46, "<address reg='0x00000046'/>")
            table.row(\.cssid, 0x49, "<address cssid='0x49'/>")
            table.row(\.ssid, 0x4c, "<address ssid='0x4c'/>")
            table.row(\.deviceNumber, 0x4f, "<address devno='0x004f'/>")
            table.row(\.ioBase, 0x52, "<address iobase='0x52'/>")
            table.row(\.irq, 0x55, "<address irq='0x55'/>")
            table.row(\.uuid, "a uuid", "<address uuid='a uuid'/>")
            table.row(\.zpciUID, 0x5b, "<address><zpci uid='0x005b'/></address>")
            table.row(\.zpciFID, 0x4, "<address><zpci fid='0x00000004'/></address>")
        }
    }
}
