import LibvirtConfig
import Testing

extension FieldTests {
    @Test func cryptoConfig() {
        FieldTable.check(CryptoConfig.self) { table in
            table.row(\.model, "a model", "<crypto model='a model'/>")
            table.row(\.type, "a type", "<crypto type='a type'/>")
            table.row(\.backend, "a backend", "<crypto><backend model='a backend'/></crypto>")
            table.row(\.queues, 22, "<crypto><backend queues='22'/></crypto>")
            table.row(\.alias, "a alias", "<crypto><alias name='a alias'/></crypto>")
            table.nested(\.address, "<crypto><address mark='1'/></crypto>")
        }
    }
}
