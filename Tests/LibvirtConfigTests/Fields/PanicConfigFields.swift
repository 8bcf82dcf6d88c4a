import LibvirtConfig
import Testing

extension FieldTests {
    @Test func panicConfig() {
        FieldTable.check(PanicConfig.self) { table in
            table.row(\.model, .isa, "<panic model='isa'/>")
            table.row(\.alias, "a alias", "<panic><alias name='a alias'/></panic>")
            table.nested(\.address, "<panic><address mark='1'/></panic>")
        }
    }
}
