import LibvirtConfig
import Testing

extension FieldTests {
    @Test func clockConfig() {
        FieldTable.check(ClockConfig.self) { table in
            table.row(\.offset, .utc, "<clock offset='utc'/>")
            table.row(\.adjustment, "a adjustment", "<clock adjustment='a adjustment'/>")
            table.row(\.basis, "a basis", "<clock basis='a basis'/>")
            table.row(\.timezone, "Europe/Berlin", "<clock timezone='Europe/Berlin'/>")
            table.row(\.start, 4, "<clock start='4'/>")
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
            table.row(\.frequency, 19, "<timer frequency='19'/>")
            table.row(\.mode, "a mode", "<timer mode='a mode'/>")
            table.row(\.catchUpThreshold, 25, "<timer><catchup threshold='25'/></timer>")
            table.row(\.catchUpSlew, 28, "<timer><catchup slew='28'/></timer>")
            table.row(\.catchUpLimit, 31, "<timer><catchup limit='31'/></timer>")
        }
    }
}
