import LibvirtConfig
import Testing

extension FieldTests {
    @Test func iommuConfig() {
        FieldTable.check(IOMMUConfig.self) { table in
            table.row(\.model, .intel, "<iommu model='intel'/>")
            table.row(\.interruptRemapping, true, "<iommu><driver intremap='on'/></iommu>")
            table.row(\.interruptRemapping, false, "<iommu><driver intremap='off'/></iommu>")
            table.row(\.cachingMode, true, "<iommu><driver caching_mode='on'/></iommu>")
            table.row(\.cachingMode, false, "<iommu><driver caching_mode='off'/></iommu>")
            table.row(\.eim, true, "<iommu><driver eim='on'/></iommu>")
            table.row(\.eim, false, "<iommu><driver eim='off'/></iommu>")
            table.row(\.deviceTLB, true, "<iommu><driver iotlb='on'/></iommu>")
            table.row(\.deviceTLB, false, "<iommu><driver iotlb='off'/></iommu>")
            table.row(\.addressBits, 10, "<iommu><driver aw_bits='10'/></iommu>")
            table.row(\.alias, "a alias", "<iommu><alias name='a alias'/></iommu>")
            table.nested(\.address, "<iommu><address mark='1'/></iommu>")
        }
    }
}
