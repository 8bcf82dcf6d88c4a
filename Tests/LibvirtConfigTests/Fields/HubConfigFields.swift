import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hubConfig() {
        FieldTable.check(HubConfig.self) { table in
            table.row(\.type, "a type", "<hub type='a type'/>")
            table.row(\.alias, "a alias", "<hub><alias name='a alias'/></hub>")
            table.nested(\.address, "<hub><address mark='1'/></hub>")
        }
    }
}
