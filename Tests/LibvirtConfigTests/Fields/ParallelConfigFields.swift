import LibvirtConfig
import Testing

extension FieldTests {
    @Test func parallelConfig() {
        FieldTable.check(ParallelConfig.self) { table in
            table.row(\.type, .pty, "<parallel type='pty'/>")
            table.nested(\.source, "<parallel><source mark='1'/></parallel>")
            table.row(\.protocol, "a protocol", "<parallel><protocol type='a protocol'/></parallel>")
            table.row(\.logFile, "a logfile", "<parallel><log file='a logfile'/></parallel>")
            table.row(\.logAppend, true, "<parallel><log append='on'/></parallel>")
            table.row(\.logAppend, false, "<parallel><log append='off'/></parallel>")
            table.row(\.port, 91, "<parallel><target port='91'/></parallel>")
            table.row(\.alias, "a alias", "<parallel><alias name='a alias'/></parallel>")
            table.nested(\.address, "<parallel><address mark='1'/></parallel>")
        }
    }
}
