import LibvirtConfig
import Testing

extension FieldTests {
    @Test func serialConfig() {
        FieldTable.check(SerialConfig.self) { table in
            table.row(\.type, .pty, "<serial type='pty'/>")
            table.row(\.ttyPath, "a ttypath", "<serial tty='a ttypath'/>")
            table.nested(\.source, "<serial><source mark='1'/></serial>")
            table.nested(\.sources, "<serial><source mark='1'/><source mark='1'/></serial>")
            table.row(\.protocol, "a protocol", "<serial><protocol type='a protocol'/></serial>")
            table.row(\.logFile, "a logfile", "<serial><log file='a logfile'/></serial>")
            table.row(\.logAppend, true, "<serial><log append='on'/></serial>")
            table.row(\.logAppend, false, "<serial><log append='off'/></serial>")
            table.row(\.targetType, .isa, "<serial><target type='isa-serial'/></serial>")
            table.row(\.port, 55, "<serial><target port='55'/></serial>")
            table.row(\.model, .isa, "<serial><target><model name='isa-serial'/></target></serial>")
            table.row(\.alias, "a alias", "<serial><alias name='a alias'/></serial>")
            table.nested(\.address, "<serial><address mark='1'/></serial>")
        }
    }
}
