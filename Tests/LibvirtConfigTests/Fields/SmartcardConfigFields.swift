import LibvirtConfig
import Testing

extension FieldTests {
    @Test func smartcardConfig() {
        FieldTable.check(SmartcardConfig.self) { table in
            table.row(\.mode, .host, "<smartcard mode='host'/>")
            table.row(\.type, .pty, "<smartcard type='pty'/>")
            table.nested(\.source, "<smartcard><source mark='1'/></smartcard>")
            table.row(\.protocol, "a protocol", "<smartcard><protocol type='a protocol'/></smartcard>")
            table.row(
                \.certificates, ["a certificates", "b"],
                "<smartcard><certificate>a certificates</certificate><certificate>b</certificate></smartcard>")
            table.row(\.database, "a database", "<smartcard><database>a database</database></smartcard>")
            table.row(\.alias, "a alias", "<smartcard><alias name='a alias'/></smartcard>")
            table.nested(\.address, "<smartcard><address mark='1'/></smartcard>")
        }
    }
}
