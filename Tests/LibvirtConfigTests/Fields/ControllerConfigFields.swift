import LibvirtConfig
import Testing

extension FieldTests {
    @Test func controllerConfig() {
        FieldTable.check(ControllerConfig.self) { table in
            table.row(\.type, .ide, "<controller type='ide'/>")
            table.row(\.index, 10, "<controller index='10'/>")
            table.row(\.model, .pciRoot, "<controller model='pci-root'/>")
            table.row(\.ports, 16, "<controller ports='16'/>")
            table.row(\.vectors, 19, "<controller vectors='19'/>")
            table.row(\.maxGrantFrames, 22, "<controller maxGrantFrames='22'/>")
            table.row(\.maxEventChannels, 25, "<controller maxEventChannels='25'/>")
            table.row(\.masterStartPort, 28, "<controller><master startport='28'/></controller>")
            table.row(\.queues, 31, "<controller><driver queues='31'/></controller>")
            table.row(\.commandsPerLUN, 34, "<controller><driver cmd_per_lun='34'/></controller>")
            table.row(\.maximumSectors, 37, "<controller><driver max_sectors='37'/></controller>")
            table.row(\.ioEventFD, true, "<controller><driver ioeventfd='on'/></controller>")
            table.row(\.ioEventFD, false, "<controller><driver ioeventfd='off'/></controller>")
            table.row(\.ioThread, 43, "<controller><driver iothread='43'/></controller>")
            table.nested(\.virtio, "<controller><driver mark='1'/></controller>")
            table.row(\.pciHole64, 47104, "<controller><pcihole64 unit='KiB'>47104</pcihole64></controller>")
            table.row(\.pciModel, "pcie-root-port", "<controller><model name='pcie-root-port'/></controller>")
            table.row(\.chassisNumber, 52, "<controller><target chassisNr='52'/></controller>")
            table.row(\.chassis, 0x37, "<controller><target chassis='0x37'/></controller>")
            table.row(\.port, 0x3a, "<controller><target port='0x3a'/></controller>")
            table.row(\.busNumber, 61, "<controller><target busNr='61'/></controller>")
            table.row(\.targetIndex, 64, "<controller><target index='64'/></controller>")
            table.row(\.hotplug, true, "<controller><target hotplug='on'/></controller>")
            table.row(\.hotplug, false, "<controller><target hotplug='off'/></controller>")
            table.row(\.numaNode, 70, "<controller><target><node>70</node></target></controller>")
            table.row(\.alias, "a alias", "<controller><alias name='a alias'/></controller>")
            table.nested(\.address, "<controller><address mark='1'/></controller>")
        }
    }
}
