import LibvirtConfig
import Testing

extension FieldTests {
    @Test func storagePoolSource() {
        FieldTable.check(StoragePoolSource.self) { table in
            table.nested(\.hosts, "<source><host mark='1'/><host mark='1'/></source>")
            table.row(\.devices, ["a devices", "b"], "<source><device path='a devices'/><device path='b'/></source>")
            table.row(\.directory, "a directory", "<source><dir path='a directory'/></source>")
            table.row(\.name, "a name", "<source><name>a name</name></source>")
            table.row(\.format, "nfs", "<source><format type='nfs'/></source>")
            table.row(\.protocolVersion, "a protocolversion", "<source><protocol ver='a protocolversion'/></source>")
            table.row(\.initiator, "a initiator", "<source><initiator><iqn name='a initiator'/></initiator></source>")
            table.nested(\.auth, "<source><auth mark='1'/></source>")
            table.row(\.vendor, "a vendor", "<source><vendor name='a vendor'/></source>")
            table.row(\.product, "a product", "<source><product name='a product'/></source>")
            table.row(\.adapterType, "a adaptertype", "<source><adapter type='a adaptertype'/></source>")
            table.row(\.adapterName, "host5", "<source><adapter name='host5'/></source>")
            table.row(\.adapterParent, "a adapterparent", "<source><adapter parent='a adapterparent'/></source>")
            table.row(\.adapterManaged, true, "<source><adapter managed='yes'/></source>")
            table.row(\.adapterManaged, false, "<source><adapter managed='no'/></source>")
            table.row(\.adapterWWNN, "a adapterwwnn", "<source><adapter wwnn='a adapterwwnn'/></source>")
            table.row(\.adapterWWPN, "a adapterwwpn", "<source><adapter wwpn='a adapterwwpn'/></source>")
        }
    }

    @Test func storagePermissions() {
        FieldTable.check(StoragePermissions.self) { table in
            table.row(\.mode, "0711", "<permissions><mode>0711</mode></permissions>")
            table.row(\.owner, 64, "<permissions><owner>64</owner></permissions>")
            table.row(\.group, 67, "<permissions><group>67</group></permissions>")
            table.row(\.label, "a label", "<permissions><label>a label</label></permissions>")
        }
    }
}
