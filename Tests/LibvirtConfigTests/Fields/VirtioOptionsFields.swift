import LibvirtConfig
import Testing

extension FieldTests {
    @Test func virtioOptions() {
        FieldTable.check(VirtioOptions.self) { table in
            table.row(\.iommu, true, "<driver iommu='on'/>")
            table.row(\.iommu, false, "<driver iommu='off'/>")
            table.row(\.ats, true, "<driver ats='on'/>")
            table.row(\.ats, false, "<driver ats='off'/>")
            table.row(\.packed, true, "<driver packed='on'/>")
            table.row(\.packed, false, "<driver packed='off'/>")
            table.row(\.pagePerQueue, true, "<driver page_per_vq='on'/>")
            table.row(\.pagePerQueue, false, "<driver page_per_vq='off'/>")
        }
    }
}
