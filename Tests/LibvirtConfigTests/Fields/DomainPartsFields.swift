import LibvirtConfig
import Testing

extension FieldTests {
    @Test func vcpu() {
        FieldTable.check(VCPU.self) { table in
            table.row(\.id, 4, "<vcpu id='4'/>")
            table.row(\.enabled, true, "<vcpu enabled='yes'/>")
            table.row(\.enabled, false, "<vcpu enabled='no'/>")
            table.row(\.hotpluggable, true, "<vcpu hotpluggable='yes'/>")
            table.row(\.hotpluggable, false, "<vcpu hotpluggable='no'/>")
            table.row(\.order, 13, "<vcpu order='13'/>")
        }
    }

    @Test func ioThread() {
        FieldTable.check(IOThread.self) { table in
            table.row(\.id, 16, "<iothread id='16'/>")
            table.row(\.poolMinimum, 19, "<iothread thread_pool_min='19'/>")
            table.row(\.poolMaximum, 22, "<iothread thread_pool_max='22'/>")
            table.row(\.pollMaximum, 25, "<iothread><poll max='25'/></iothread>")
            table.row(\.pollGrow, 28, "<iothread><poll grow='28'/></iothread>")
            table.row(\.pollShrink, 31, "<iothread><poll shrink='31'/></iothread>")
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
            table.row(\.start, 55, "<uid start='55'/>")
            table.row(\.target, 58, "<uid target='58'/>")
            table.row(\.count, 61, "<uid count='61'/>")
        }
    }
}
