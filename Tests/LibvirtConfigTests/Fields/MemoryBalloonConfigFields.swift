import LibvirtConfig
import Testing

extension FieldTests {
    @Test func memoryBalloonConfig() {
        FieldTable.check(MemoryBalloonConfig.self) { table in
            table.row(\.model, .virtio, "<memballoon model='virtio'/>")
            table.row(\.autoDeflate, true, "<memballoon autodeflate='on'/>")
            table.row(\.autoDeflate, false, "<memballoon autodeflate='off'/>")
            table.row(\.freePageReporting, true, "<memballoon freePageReporting='on'/>")
            table.row(\.freePageReporting, false, "<memballoon freePageReporting='off'/>")
            table.row(\.statisticsPeriod, 85, "<memballoon><stats period='85'/></memballoon>")
            table.nested(\.virtio, "<memballoon><driver mark='1'/></memballoon>")
            table.row(\.alias, "a alias", "<memballoon><alias name='a alias'/></memballoon>")
            table.nested(\.address, "<memballoon><address mark='1'/></memballoon>")
        }
    }
}
