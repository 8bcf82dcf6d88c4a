import LibvirtConfig
import Testing

extension FieldTests {
    @Test func watchdogConfig() {
        FieldTable.check(WatchdogConfig.self) { table in
            table.row(\.model, .i6300esb, "<watchdog model='i6300esb'/>")
            table.row(\.action, .reset, "<watchdog action='reset'/>")
            table.row(\.alias, "a alias", "<watchdog><alias name='a alias'/></watchdog>")
            table.nested(\.address, "<watchdog><address mark='1'/></watchdog>")
        }
    }
}
