import LibvirtConfig
import Testing

extension FieldTests {
    @Test func vcpu() {
        FieldTable.check(VCPU.self) { table in
            table.row(\.id, 91, "<vcpu id='91'/>")
            table.row(\.enabled, true, "<vcpu enabled='yes'/>")
            table.row(\.enabled, false, "<vcpu enabled='no'/>")
            table.row(\.hotpluggable, true, "<vcpu hotpluggable='yes'/>")
            table.row(\.hotpluggable, false, "<vcpu hotpluggable='no'/>")
            table.row(\.order, 10, "<vcpu order='10'/>")
        }
    }

    @Test func ioThread() {
        FieldTable.check(IOThread.self) { table in
            table.row(\.id, 13, "<iothread id='13'/>")
            table.row(\.poolMinimum, 16, "<iothread thread_pool_min='16'/>")
            table.row(\.poolMaximum, 19, "<iothread thread_pool_max='19'/>")
            table.row(\.pollMaximum, 22, "<iothread><poll max='22'/></iothread>")
            table.row(\.pollGrow, 25, "<iothread><poll grow='25'/></iothread>")
            table.row(\.pollShrink, 28, "<iothread><poll shrink='28'/></iothread>")
        }
    }

    @Test func performanceEvent() {
        FieldTable.check(PerformanceEvent.self) { table in
            table.row(\.name, "cache_misses", "<event name='cache_misses'/>")
            table.row(\.enabled, true, "<event enabled='yes'/>")
            table.row(\.enabled, false, "<event enabled='no'/>")
        }
    }

    @Test func keyWrapCipher() {
        FieldTable.check(KeyWrapCipher.self) { table in
            table.row(\.name, "a name", "<cipher name='a name'/>")
            table.row(\.state, true, "<cipher state='on'/>")
            table.row(\.state, false, "<cipher state='off'/>")
        }
    }

    @Test func qemuArgument() {
        FieldTable.check(QEMUArgument.self) { table in
            table.row(\.value, "a value", "<qemu:arg value='a value'/>")
        }
    }

    @Test func qemuEnvironment() {
        FieldTable.check(QEMUEnvironment.self) { table in
            table.row(\.name, "a name", "<qemu:env name='a name'/>")
            table.row(\.value, "a value", "<qemu:env value='a value'/>")
        }
    }

    @Test func idMap() {
        FieldTable.check(IDMap.self) { table in
            table.nested(\.users, "<idmap><uid mark='1'/><uid mark='1'/></idmap>")
            table.nested(\.groups, "<idmap><gid mark='1'/><gid mark='1'/></idmap>")
        }
    }

    @Test func idRange() {
        FieldTable.check(IDRange.self) { table in
            table.row(\.start, 52, "<uid start='52'/>")
            table.row(\.target, 55, "<uid target='55'/>")
            table.row(\.count, 58, "<uid count='58'/>")
        }
    }
}
