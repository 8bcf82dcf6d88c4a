import LibvirtConfig
import Testing

extension FieldTests {
    @Test func nodeDeviceConfig() {
        FieldTable.check(NodeDeviceConfig.self) { table in
            table.row(\.name, "a name", "<device><name>a name</name></device>")
            table.row(\.path, "a path", "<device><path>a path</path></device>")
            table.nested(\.nodes, "<device><devnode mark='1'/><devnode mark='1'/></device>")
            table.row(\.parent, "a parent", "<device><parent>a parent</parent></device>")
            table.row(\.driver, "a driver", "<device><driver><name>a driver</name></driver></device>")
            table.nested(\.capabilities, "<device><capability mark='1'/><capability mark='1'/></device>")
        }
    }

    @Test func deviceNode() {
        FieldTable.check(DeviceNode.self) { table in
            table.row(\.type, "a type", "<devnode type='a type'/>")
            table.row(\.path, "a path", "<devnode>a path</devnode>")
        }
    }
}
