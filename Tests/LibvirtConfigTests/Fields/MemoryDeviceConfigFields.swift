import LibvirtConfig
import Testing

extension FieldTests {
    @Test func memoryDeviceConfig() {
        FieldTable.check(MemoryDeviceConfig.self) { table in
            table.row(\.model, .dimm, "<memory model='dimm'/>")
            table.row(\.access, .shared, "<memory access='shared'/>")
            table.row(\.discard, true, "<memory discard='yes'/>")
            table.row(\.discard, false, "<memory discard='no'/>")
            table.row(\.uuid, "a uuid", "<memory><uuid>a uuid</uuid></memory>")
            table.row(\.sourceNodes, "0-1", "<memory><source><nodemask>0-1</nodemask></source></memory>")
            table.row(
                \.sourcePageSize, 56320, "<memory><source><pagesize unit='KiB'>56320</pagesize></source></memory>")
            table.row(\.sourcePath, "a sourcepath", "<memory><source><path>a sourcepath</path></source></memory>")
            table.row(
                \.sourceAlignment, 62464, "<memory><source><alignsize unit='KiB'>62464</alignsize></source></memory>")
            table.row(\.sourcePersistent, true, "<memory><source><pmem/></source></memory>")
            table.row(\.size, 68608, "<memory><target><size unit='KiB'>68608</size></target></memory>")
            table.row(\.node, 70, "<memory><target><node>70</node></target></memory>")
            table.row(
                \.labelSize, 74752, "<memory><target><label><size unit='KiB'>74752</size></label></target></memory>")
            table.row(\.readOnly, true, "<memory><target><readonly/></target></memory>")
            table.row(\.blockSize, 80896, "<memory><target><block unit='KiB'>80896</block></target></memory>")
            table.row(\.requested, 83968, "<memory><target><requested unit='KiB'>83968</requested></target></memory>")
            table.row(\.current, 87040, "<memory><target><current unit='KiB'>87040</current></target></memory>")
            table.row(\.dynamicSlots, true, "<memory><target dynamicMemslots='yes'/></memory>")
            table.row(\.dynamicSlots, false, "<memory><target dynamicMemslots='no'/></memory>")
            table.row(\.targetAddress, 0x5b, "<memory><target><address base='0x5b'/></target></memory>")
            table.row(\.alias, "a alias", "<memory><alias name='a alias'/></memory>")
            table.nested(\.address, "<memory><address mark='1'/></memory>")
        }
    }
}
