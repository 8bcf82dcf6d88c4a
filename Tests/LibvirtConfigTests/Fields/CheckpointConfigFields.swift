import LibvirtConfig
import Testing

extension FieldTests {
    @Test func checkpointConfig() {
        FieldTable.check(CheckpointConfig.self) { table in
            table.row(\.name, "a name", "<domaincheckpoint><name>a name</name></domaincheckpoint>")
            table.row(
                \.description, "a description",
                "<domaincheckpoint><description>a description</description></domaincheckpoint>")
            table.row(\.creationTime, 85, "<domaincheckpoint><creationTime>85</creationTime></domaincheckpoint>")
            table.row(
                \.parent, "a parent", "<domaincheckpoint><parent><name>a parent</name></parent></domaincheckpoint>")
            table.nested(
                \.disks, "<domaincheckpoint><disks><disk mark='1'/><disk mark='1'/></disks></domaincheckpoint>")
            table.nested(\.domain, "<domaincheckpoint><domain mark='1'/></domaincheckpoint>")
        }
    }

    @Test func checkpointDisk() {
        FieldTable.check(CheckpointDisk.self) { table in
            table.row(\.name, "vda", "<disk name='vda'/>")
            table.row(\.checkpoint, "a checkpoint", "<disk checkpoint='a checkpoint'/>")
            table.row(\.bitmap, "a bitmap", "<disk bitmap='a bitmap'/>")
            table.row(\.size, 10, "<disk size='10'/>")
        }
    }
}
