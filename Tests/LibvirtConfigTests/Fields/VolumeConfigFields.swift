import LibvirtConfig
import Testing

extension FieldTests {
    @Test func volumeConfig() {
        FieldTable.check(VolumeConfig.self) { table in
            table.row(\.type, .file, "<volume type='file'/>")
            table.row(\.name, "a name", "<volume><name>a name</name></volume>")
            table.row(\.key, "a key", "<volume><key>a key</key></volume>")
            table.row(\.capacity, 83968, "<volume><capacity unit='bytes'>83968</capacity></volume>")
            table.row(\.allocation, 87040, "<volume><allocation unit='bytes'>87040</allocation></volume>")
            table.row(\.physical, 90112, "<volume><physical unit='bytes'>90112</physical></volume>")
            table.row(\.path, "a path", "<volume><target><path>a path</path></target></volume>")
            table.row(\.format, .raw, "<volume><target><format type='raw'/></target></volume>")
            table.nested(\.permissions, "<volume><target><permissions mark='1'/></target></volume>")
            table.nested(\.timestamps, "<volume><target><timestamps mark='1'/></target></volume>")
            table.nested(\.encryption, "<volume><target><encryption mark='1'/></target></volume>")
            table.row(
                \.compatibility, "a compatibility", "<volume><target><compat>a compatibility</compat></target></volume>"
            )
            table.row(
                \.clusterSize, 10240, "<volume><target><clusterSize unit='bytes'>10240</clusterSize></target></volume>")
            table.row(\.noCopyOnWrite, true, "<volume><target><nocow/></target></volume>")
            table.row(\.lazyRefcounts, true, "<volume><target><features><lazy_refcounts/></features></target></volume>")
            table.row(\.extendedL2, true, "<volume><target><features><extended_l2/></features></target></volume>")
            table.row(
                \.backingPath, "a backingpath",
                "<volume><backingStore><path>a backingpath</path></backingStore></volume>")
            table.row(\.backingFormat, .raw, "<volume><backingStore><format type='raw'/></backingStore></volume>")
            table.nested(\.backingPermissions, "<volume><backingStore><permissions mark='1'/></backingStore></volume>")
            table.nested(\.backingTimestamps, "<volume><backingStore><timestamps mark='1'/></backingStore></volume>")
            table.nested(
                \.extents, "<volume><source><device><extent mark='1'/><extent mark='1'/></device></source></volume>")
            table.row(
                \.sourceDevice, "a sourcedevice", "<volume><source><device path='a sourcedevice'/></source></volume>")
        }
    }

    @Test func volumeTimestamps() {
        FieldTable.check(VolumeTimestamps.self) { table in
            table.row(\.access, "a access", "<timestamps><atime>a access</atime></timestamps>")
            table.row(\.birth, "a birth", "<timestamps><btime>a birth</btime></timestamps>")
            table.row(\.change, "a change", "<timestamps><ctime>a change</ctime></timestamps>")
            table.row(\.modification, "a modification", "<timestamps><mtime>a modification</mtime></timestamps>")
        }
    }

    @Test func volumeExtent() {
        FieldTable.check(VolumeExtent.self) { table in
            table.row(\.start, 43, "<extent start='43'/>")
            table.row(\.end, 46, "<extent end='46'/>")
        }
    }
}
