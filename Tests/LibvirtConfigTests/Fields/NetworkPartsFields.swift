import LibvirtConfig
import Testing

extension FieldTests {
    @Test func virtualPort() {
        FieldTable.check(VirtualPort.self) { table in
            table.row(\.type, "a type", "<virtualport type='a type'/>")
            table.row(
                \.interfaceID, "a interfaceid", "<virtualport><parameters interfaceid='a interfaceid'/></virtualport>")
            table.row(\.profileID, "a profileid", "<virtualport><parameters profileid='a profileid'/></virtualport>")
            table.row(\.managerID, 37, "<virtualport><parameters managerid='37'/></virtualport>")
            table.row(\.typeID, 40, "<virtualport><parameters typeid='40'/></virtualport>")
            table.row(\.typeIDVersion, 43, "<virtualport><parameters typeidversion='43'/></virtualport>")
            table.row(
                \.instanceID, "a instanceid", "<virtualport><parameters instanceid='a instanceid'/></virtualport>")
        }
    }

    @Test func vlan() {
        FieldTable.check(VLAN.self) { table in
            table.row(\.trunk, true, "<vlan trunk='yes'/>")
            table.row(\.trunk, false, "<vlan trunk='no'/>")
            table.nested(\.tags, "<vlan><tag mark='1'/><tag mark='1'/></vlan>")
        }
    }

    @Test func vlanTag() {
        FieldTable.check(VLANTag.self) { table in
            table.row(\.id, 52, "<tag id='52'/>")
            table.row(\.nativeMode, "a nativemode", "<tag nativeMode='a nativemode'/>")
        }
    }

    @Test func bandwidth() {
        FieldTable.check(Bandwidth.self) { table in
            table.row(\.inboundAverage, 58, "<bandwidth><inbound average='58'/></bandwidth>")
            table.row(\.inboundPeak, 61, "<bandwidth><inbound peak='61'/></bandwidth>")
            table.row(\.inboundBurst, 64, "<bandwidth><inbound burst='64'/></bandwidth>")
            table.row(\.inboundFloor, 67, "<bandwidth><inbound floor='67'/></bandwidth>")
            table.row(\.outboundAverage, 70, "<bandwidth><outbound average='70'/></bandwidth>")
            table.row(\.outboundPeak, 73, "<bandwidth><outbound peak='73'/></bandwidth>")
            table.row(\.outboundBurst, 76, "<bandwidth><outbound burst='76'/></bandwidth>")
        }
    }
}
