import LibvirtConfig
import Testing

extension FieldTests {
    @Test func inputConfig() {
        FieldTable.check(InputConfig.self) { table in
            table.row(\.type, .mouse, "<input type='mouse'/>")
            table.row(\.bus, .usb, "<input bus='usb'/>")
            table.row(\.model, "virtio-non-transitional", "<input model='virtio-non-transitional'/>")
            table.row(\.eventDevice, "a eventdevice", "<input><source evdev='a eventdevice'/></input>")
            table.row(\.device, "a device", "<input><source dev='a device'/></input>")
            table.row(\.grab, "a grab", "<input><source grab='a grab'/></input>")
            table.row(\.grabToggle, "ctrl-ctrl", "<input><source grabToggle='ctrl-ctrl'/></input>")
            table.row(\.repeats, true, "<input><source repeat='on'/></input>")
            table.row(\.repeats, false, "<input><source repeat='off'/></input>")
            table.nested(\.virtio, "<input><driver mark='1'/></input>")
            table.row(\.alias, "a alias", "<input><alias name='a alias'/></input>")
            table.nested(\.address, "<input><address mark='1'/></input>")
        }
    }
}
