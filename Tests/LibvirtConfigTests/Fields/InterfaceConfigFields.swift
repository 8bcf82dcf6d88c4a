import LibvirtConfig
import Testing

extension FieldTests {
    @Test func interfaceConfig() {
        FieldTable.check(InterfaceConfig.self) { table in
            table.row(\.type, .network, "<interface type='network'/>")
            table.row(\.managed, true, "<interface managed='yes'/>")
            table.row(\.managed, false, "<interface managed='no'/>")
            table.row(\.trustGuestRXFilters, true, "<interface trustGuestRxFilters='yes'/>")
            table.row(\.trustGuestRXFilters, false, "<interface trustGuestRxFilters='no'/>")
            table.row(\.mac, "a mac", "<interface><mac address='a mac'/></interface>")
            table.row(\.macType, "a mactype", "<interface><mac type='a mactype'/></interface>")
            table.row(\.macCheck, true, "<interface><mac check='yes'/></interface>")
            table.row(\.macCheck, false, "<interface><mac check='no'/></interface>")
            table.row(\.network, "a network", "<interface><source network='a network'/></interface>")
            table.row(\.portGroup, "a portgroup", "<interface><source portgroup='a portgroup'/></interface>")
            table.row(\.portID, "a portid", "<interface><source portid='a portid'/></interface>")
            table.row(\.bridge, "a bridge", "<interface><source bridge='a bridge'/></interface>")
            table.row(\.device, "a device", "<interface><source dev='a device'/></interface>")
            table.row(\.mode, .vepa, "<interface><source mode='vepa'/></interface>")
            table.row(\.sourceType, "a sourcetype", "<interface><source type='a sourcetype'/></interface>")
            table.row(\.path, "a path", "<interface><source path='a path'/></interface>")
            table.row(\.sourceAddress, "a sourceaddress", "<interface><source address='a sourceaddress'/></interface>")
            table.row(\.sourcePort, 85, "<interface><source port='85'/></interface>")
            table.row(
                \.localAddress, "a localaddress",
                "<interface><source><local address='a localaddress'/></source></interface>")
            table.row(\.localPort, 91, "<interface><source><local port='91'/></source></interface>")
            table.row(\.reconnect, true, "<interface><source><reconnect enabled='yes'/></source></interface>")
            table.row(\.reconnect, false, "<interface><source><reconnect enabled='no'/></source></interface>")
            table.row(\.reconnectDelay, 7, "<interface><source><reconnect timeout='7'/></source></interface>")
            table.nested(\.hostAddress, "<interface><source><address mark='1'/></source></interface>")
            table.nested(\.sourceIPs, "<interface><source><ip mark='1'/><ip mark='1'/></source></interface>")
            table.nested(\.sourceRoutes, "<interface><source><route mark='1'/><route mark='1'/></source></interface>")
            table.nested(\.virtualPort, "<interface><virtualport mark='1'/></interface>")
            table.nested(\.portForwards, "<interface><portForward mark='1'/><portForward mark='1'/></interface>")
            table.nested(\.backend, "<interface><backend mark='1'/></interface>")
            table.nested(\.ips, "<interface><ip mark='1'/><ip mark='1'/></interface>")
            table.nested(\.routes, "<interface><route mark='1'/><route mark='1'/></interface>")
            table.row(\.guestDevice, "a guestdevice", "<interface><guest dev='a guestdevice'/></interface>")
            table.row(\.guestActual, "a guestactual", "<interface><guest actual='a guestactual'/></interface>")
            table.row(\.script, "a script", "<interface><script path='a script'/></interface>")
            table.row(\.downScript, "a downscript", "<interface><downscript path='a downscript'/></interface>")
            table.row(\.target, "vnet0", "<interface><target dev='vnet0'/></interface>")
            table.row(\.targetManaged, true, "<interface><target managed='yes'/></interface>")
            table.row(\.targetManaged, false, "<interface><target managed='no'/></interface>")
            table.row(\.model, .virtio, "<interface><model type='virtio'/></interface>")
            table.nested(\.driver, "<interface><driver mark='1'/></interface>")
            table.row(
                \.backendDomain, "a backenddomain", "<interface><backenddomain name='a backenddomain'/></interface>")
            table.row(\.linkState, .up, "<interface><link state='up'/></interface>")
            table.row(\.mtu, 37, "<interface><mtu size='37'/></interface>")
            table.row(\.coalesceFrames, 40, "<interface><coalesce><rx><frames max='40'/></rx></coalesce></interface>")
            table.row(\.filter, "a filter", "<interface><filterref filter='a filter'/></interface>")
            table.nested(
                \.filterParameters,
                "<interface><filterref><parameter mark='1'/><parameter mark='1'/></filterref></interface>")
            table.row(\.bootOrder, 46, "<interface><boot order='46'/></interface>")
            table.row(\.loadParameter, "a loadparameter", "<interface><boot loadparm='a loadparameter'/></interface>")
            table.nested(\.bandwidth, "<interface><bandwidth mark='1'/></interface>")
            table.nested(\.vlan, "<interface><vlan mark='1'/></interface>")
            table.row(\.isolated, true, "<interface><port isolated='yes'/></interface>")
            table.row(\.isolated, false, "<interface><port isolated='no'/></interface>")
            table.nested(\.teaming, "<interface><teaming mark='1'/></interface>")
            table.row(\.acpiIndex, 55, "<interface><acpi index='55'/></interface>")
            table.nested(\.rom, "<interface><rom mark='1'/></interface>")
            table.row(\.tuneSendBuffer, 58, "<interface><tune><sndbuf>58</sndbuf></tune></interface>")
            table.row(\.alias, "a alias", "<interface><alias name='a alias'/></interface>")
            table.nested(\.address, "<interface><address mark='1'/></interface>")
        }
    }
}
