import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hostDeviceConfig() {
        FieldTable.check(HostDeviceConfig.self) { table in
            table.row(\.mode, .subsystem, "<hostdev mode='subsystem'/>")
            table.row(\.type, .usb, "<hostdev type='usb'/>")
            table.row(\.managed, true, "<hostdev managed='yes'/>")
            table.row(\.managed, false, "<hostdev managed='no'/>")
            table.row(\.sgIO, .filtered, "<hostdev sgio='filtered'/>")
            table.row(\.rawIO, true, "<hostdev rawio='yes'/>")
            table.row(\.rawIO, false, "<hostdev rawio='no'/>")
            table.row(\.model, "vfio-pci", "<hostdev model='vfio-pci'/>")
            table.row(\.display, true, "<hostdev display='on'/>")
            table.row(\.display, false, "<hostdev display='off'/>")
            table.row(\.ramFB, true, "<hostdev ramfb='on'/>")
            table.row(\.ramFB, false, "<hostdev ramfb='off'/>")
            table.row(\.driver, "a driver", "<hostdev><driver name='a driver'/></hostdev>")
            table.row(\.driverModel, "a drivermodel", "<hostdev><driver model='a drivermodel'/></hostdev>")
            table.nested(\.source, "<hostdev><source mark='1'/></hostdev>")
            table.nested(\.teaming, "<hostdev><teaming mark='1'/></hostdev>")
            table.row(\.readOnly, true, "<hostdev><readonly/></hostdev>")
            table.row(\.shareable, true, "<hostdev><shareable/></hostdev>")
            table.row(\.bootOrder, 43, "<hostdev><boot order='43'/></hostdev>")
            table.row(\.loadParameter, "a loadparameter", "<hostdev><boot loadparm='a loadparameter'/></hostdev>")
            table.nested(\.rom, "<hostdev><rom mark='1'/></hostdev>")
            table.nested(\.containerIPs, "<hostdev><ip mark='1'/><ip mark='1'/></hostdev>")
            table.nested(\.containerRoutes, "<hostdev><route mark='1'/><route mark='1'/></hostdev>")
            table.row(\.alias, "a alias", "<hostdev><alias name='a alias'/></hostdev>")
            table.nested(\.address, "<hostdev><address mark='1'/></hostdev>")
        }
    }
}
