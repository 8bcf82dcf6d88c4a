import LibvirtConfig
import Testing

extension FieldTests {
    @Test func clockConfig() {
        FieldTable.check(ClockConfig.self) { table in
            table.row(\.offset, .utc, "<clock offset='utc'/>")
            table.row(\.adjustment, "a adjustment", "<clock adjustment='a adjustment'/>")
            table.row(\.basis, "a basis", "<clock basis='a basis'/>")
            table.row(\.timezone, "Europe/Berlin", "<clock timezone='Europe/Berlin'/>")
            table.row(\.start, 91, "<clock start='91'/>")
            table.nested(\.timers, "<clock><timer mark='1'/><timer mark='1'/></clock>")
        }
    }

    @Test func timerConfig() {
        FieldTable.check(TimerConfig.self) { table in
            table.row(\.name, .platform, "<timer name='platform'/>")
            table.row(\.present, true, "<timer present='yes'/>")
            table.row(\.present, false, "<timer present='no'/>")
            table.row(\.tickPolicy, .delay, "<timer tickpolicy='delay'/>")
            table.row(\.track, "a track", "<timer track='a track'/>")
            table.row(\.frequency, 16, "<timer frequency='16'/>")
            table.row(\.mode, "a mode", "<timer mode='a mode'/>")
            table.row(\.catchUpThreshold, 22, "<timer><catchup threshold='22'/></timer>")
            table.row(\.catchUpSlew, 25, "<timer><catchup slew='25'/></timer>")
            table.row(\.catchUpLimit, 28, "<timer><catchup limit='28'/></timer>")
        }
    }
}
