import LibvirtConfig
import Testing

extension FieldTests {
    @Test func consoleConfig() {
        FieldTable.check(ConsoleConfig.self) { table in
            table.row(\.type, .pty, "<console type='pty'/>")
            table.row(\.ttyPath, "a ttypath", "<console tty='a ttypath'/>")
            table.nested(\.source, "<console><source mark='1'/></console>")
            table.row(\.protocol, "a protocol", "<console><protocol type='a protocol'/></console>")
            table.row(\.logFile, "a logfile", "<console><log file='a logfile'/></console>")
            table.row(\.logAppend, true, "<console><log append='on'/></console>")
            table.row(\.logAppend, false, "<console><log append='off'/></console>")
            table.row(\.targetType, .serial, "<console><target type='serial'/></console>")
            table.row(\.port, 82, "<console><target port='82'/></console>")
            table.row(\.alias, "a alias", "<console><alias name='a alias'/></console>")
            table.nested(\.address, "<console><address mark='1'/></console>")
        }
    }
}
