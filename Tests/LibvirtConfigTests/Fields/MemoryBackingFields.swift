import LibvirtConfig
import Testing

extension FieldTests {
    @Test func memoryBacking() {
        FieldTable.check(MemoryBacking.self) { table in
            table.row(\.hugePages, true, "<memoryBacking><hugepages/></memoryBacking>")
            table.nested(
                \.pages, "<memoryBacking><hugepages><page mark='1'/><page mark='1'/></hugepages></memoryBacking>")
            table.row(\.noSharePages, true, "<memoryBacking><nosharepages/></memoryBacking>")
            table.row(\.locked, true, "<memoryBacking><locked/></memoryBacking>")
            table.row(\.source, "a source", "<memoryBacking><source type='a source'/></memoryBacking>")
            table.row(\.access, .shared, "<memoryBacking><access mode='shared'/></memoryBacking>")
            table.row(\.allocation, "a allocation", "<memoryBacking><allocation mode='a allocation'/></memoryBacking>")
            table.row(\.allocationThreads, 49, "<memoryBacking><allocation threads='49'/></memoryBacking>")
            table.row(\.discard, true, "<memoryBacking><discard/></memoryBacking>")
        }
    }

    @Test func hugePages() {
        FieldTable.check(HugePages.self) { table in
            table.row(\.size, 56320, "<page size='56320' unit='KiB'/>")
            table.row(\.nodeSet, "0-1", "<page nodeset='0-1'/>")
        }
    }
}
