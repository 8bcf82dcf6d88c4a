import LibvirtConfig
import Testing

extension FieldTests {
    @Test func snapshotConfig() {
        FieldTable.check(SnapshotConfig.self) { table in
            table.row(\.name, "a name", "<domainsnapshot><name>a name</name></domainsnapshot>")
            table.row(
                \.description, "a description",
                "<domainsnapshot><description>a description</description></domainsnapshot>")
            table.row(\.state, .running, "<domainsnapshot><state>running</state></domainsnapshot>")
            table.row(\.creationTime, 52, "<domainsnapshot><creationTime>52</creationTime></domainsnapshot>")
            table.row(\.parent, "a parent", "<domainsnapshot><parent><name>a parent</name></parent></domainsnapshot>")
            table.row(\.isActive, true, "<domainsnapshot><active>1</active></domainsnapshot>")
            table.row(\.isActive, false, "<domainsnapshot><active>0</active></domainsnapshot>")
            table.row(\.memory, .no, "<domainsnapshot><memory snapshot='no'/></domainsnapshot>")
            table.row(\.memoryFile, "a memoryfile", "<domainsnapshot><memory file='a memoryfile'/></domainsnapshot>")
            table.nested(\.disks, "<domainsnapshot><disks><disk mark='1'/><disk mark='1'/></disks></domainsnapshot>")
            table.nested(\.domain, "<domainsnapshot><domain mark='1'/></domainsnapshot>")
            table.nested(\.inactiveDomain, "<domainsnapshot><inactiveDomain mark='1'/></domainsnapshot>")
        }
    }

    @Test func snapshotDisk() {
        FieldTable.check(SnapshotDisk.self) { table in
            table.row(\.name, "vda", "<disk name='vda'/>")
            table.row(\.snapshot, .no, "<disk snapshot='no'/>")
            table.row(\.type, .file, "<disk type='file'/>")
            table.row(\.format, .raw, "<disk><driver type='raw'/></disk>")
            table.nested(\.source, "<disk><source mark='1'/></disk>")
        }
    }
}
