import LibvirtConfig
import Testing

extension FieldTests {
    @Test func virtualPort() {
        FieldTable.check(VirtualPort.self) { table in
            table.row(\.type, "a type", "<virtualport type='a type'/>")
            table.row(
                \.interfaceID, "a interfaceid", "<virtualport><parameters interfaceid='a interfaceid'/></virtualport>")
            table.row(\.profileID, "a profileid", "<virtualport><parameters profileid='a profileid'/></virtualport>")
            table.row(\.managerID, 43, "<virtualport><parameters managerid='43'/></virtualport>")
            table.row(\.typeID, 46, "<virtualport><parameters typeid='46'/></virtualport>")
            table.row(\.typeIDVersion, 49, "<virtualport><parameters typeidversion='49'/></virtualport>")
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
            table.row(\.id, 58, "<tag id='58'/>")
            table.row(\.nativeMode, "a nativemode", "<tag nativeMode='a nativemode'/>")
        }
    }

    @Test func bandwidth() {
        FieldTable.check(Bandwidth.self) { table in
            table.row(\.inboundAverage, 64, "<bandwidth><inbound average='64'/></bandwidth>")
            table.row(\.inboundPeak, 67, "<bandwidth><inbound peak='67'/></bandwidth>")
            table.row(\.inboundBurst, 70, "<bandwidth><inbound burst='70'/></bandwidth>")
            table.row(\.inboundFloor, 73, "<bandwidth><inbound floor='73'/></bandwidth>")
            table.row(\.outboundAverage, 76, "<bandwidth><outbound average='76'/></bandwidth>")
            table.row(\.outboundPeak, 79, "<bandwidth><outbound peak='79'/></bandwidth>")
            table.row(\.outboundBurst, 82, "<bandwidth><outbound burst='82'/></bandwidth>")
        }
    }
}
