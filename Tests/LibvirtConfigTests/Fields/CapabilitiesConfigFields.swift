import LibvirtConfig
import Testing

extension FieldTests {
    @Test func capabilitiesConfig() {
        FieldTable.check(CapabilitiesConfig.self) { table in
            table.row(\.hostUUID, "a hostuuid", "<capabilities><host><uuid>a hostuuid</uuid></host></capabilities>")
            table.nested(\.hostCPU, "<capabilities><host><cpu mark='1'/></host></capabilities>")
            table.row(
                \.canSuspendToMemory, true,
                "<capabilities><host><power_management><suspend_mem/></power_management></host></capabilities>")
            table.row(
                \.canSuspendToDisk, true,
                "<capabilities><host><power_management><suspend_disk/></power_management></host></capabilities>")
            table.row(
                \.canHybridSuspend, true,
                "<capabilities><host><power_management><suspend_hybrid/></power_management></host></capabilities>")
            table.row(\.hasIOMMU, true, "<capabilities><host><iommu support='yes'/></host></capabilities>")
            table.row(\.hasIOMMU, false, "<capabilities><host><iommu support='no'/></host></capabilities>")
            table.row(
                \.canMigrateLive, true,
                "<capabilities><host><migration_features><live/></migration_features></host></capabilities>")
            table.row(
                \.migrationTransports, ["tcp", "b"],
                "<capabilities><host><migration_features><uri_transports><uri_transport>tcp</uri_transport><uri_transport>b</uri_transport></uri_transports></migration_features></host></capabilities>"
            )
            table.nested(
                \.cells,
                "<capabilities><host><topology><cells><cell mark='1'/><cell mark='1'/></cells></topology></host></capabilities>"
            )
            table.nested(
                \.caches, "<capabilities><host><cache><bank mark='1'/><bank mark='1'/></cache></host></capabilities>")
            table.nested(
                \.securityModels, "<capabilities><host><secmodel mark='1'/><secmodel mark='1'/></host></capabilities>")
            table.nested(\.guests, "<capabilities><guest mark='1'/><guest mark='1'/></capabilities>")
        }
    }
}
