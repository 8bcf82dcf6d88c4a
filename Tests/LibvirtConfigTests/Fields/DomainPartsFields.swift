import LibvirtConfig
import Testing

extension FieldTests {
    @Test func vcpu() {
        FieldTable.check(VCPU.self) { table in
            table.row(\.id, 16, "<vcpu id='16'/>")
            table.row(\.enabled, true, "<vcpu enabled='yes'/>")
            table.row(\.enabled, false, "<vcpu enabled='no'/>")
            table.row(\.hotpluggable, true, "<vcpu hotpluggable='yes'/>")
            table.row(\.hotpluggable, false, "<vcpu hotpluggable='no'/>")
            table.row(\.order, 25, "<vcpu order='25'/>")
        }
    }

    @Test func ioThread() {
        FieldTable.check(IOThread.self) { table in
            table.row(\.id, 28, "<iothread id='28'/>")
            table.row(\.poolMinimum, 31, "<iothread thread_pool_min='31'/>")
            table.row(\.poolMaximum, 34, "<iothread thread_pool_max='34'/>")
            table.row(\.pollMaximum, 37, "<iothread><poll max='37'/></iothread>")
            table.row(\.pollGrow, 40, "<iothread><poll grow='40'/></iothread>")
            table.row(\.pollShrink, 43, "<iothread><poll shrink='43'/></iothread>")
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
            table.row(\.start, 67, "<uid start='67'/>")
            table.row(\.target, 70, "<uid target='70'/>")
            table.row(\.count, 73, "<uid count='73'/>")
        }
    }
}
