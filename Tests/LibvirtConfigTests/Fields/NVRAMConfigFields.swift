import LibvirtConfig
import Testing

extension FieldTests {
    @Test func nvramConfig() {
        FieldTable.check(NVRAMConfig.self) { table in
            table.row(\.alias, "a alias", "<nvram><alias name='a alias'/></nvram>")
            table.nested(\.address, "<nvram><address mark='1'/></nvram>")
        }
    }
}
