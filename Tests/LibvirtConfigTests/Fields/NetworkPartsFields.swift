import LibvirtConfig
import Testing

extension FieldTests {
    @Test func virtualPort() {
        FieldTable.check(VirtualPort.self) { table in
            table.row(\.type, "a type", "<virtualport type='a type'/>")
            table.row(
                \.interfaceID, "a interfaceid", "<virtualport><parameters interfaceid='a interfaceid'/></virtualport>")
            table.row(\.profileID, "a profileid", "<virtualport><parameters profileid='a profileid'/></virtualport>")
            table.row(\.managerID, 40, "<virtualport><parameters managerid='40'/></virtualport>")
            table.row(\.typeID, 43, "<virtualport><parameters typeid='43'/></virtualport>")
            table.row(\.typeIDVersion, 46, "<virtualport><parameters typeidversion='46'/></virtualport>")
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
            table.row(\.id, 55, "<tag id='55'/>")
            table.row(\.nativeMode, "a nativemode", "<tag nativeMode='a nativemode'/>")
        }
    }

    @Test func bandwidth() {
        FieldTable.check(Bandwidth.self) { table in
            table.row(\.inboundAverage, 61, "<bandwidth><inbound average='61'/></bandwidth>")
            table.row(\.inboundPeak, 64, "<bandwidth><inbound peak='64'/></bandwidth>")
            table.row(\.inboundBurst, 67, "<bandwidth><inbound burst='67'/></bandwidth>")
            table.row(\.inboundFloor, 70, "<bandwidth><inbound floor='70'/></bandwidth>")
            table.row(\.outboundAverage, 73, "<bandwidth><outbound average='73'/></bandwidth>")
            table.row(\.outboundPeak, 76, "<bandwidth><outbound peak='76'/></bandwidth>")
            table.row(\.outboundBurst, 79, "<bandwidth><outbound burst='79'/></bandwidth>")
        }
    }
}
