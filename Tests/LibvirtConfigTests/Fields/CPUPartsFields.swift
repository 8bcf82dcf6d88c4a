import LibvirtConfig
import Testing

extension FieldTests {
    @Test func cpuFeature() {
        FieldTable.check(CPUFeature.self) { table in
            table.row(\.name, "vmx", "<feature name='vmx'/>")
            table.row(\.policy, .force, "<feature policy='force'/>")
        }
    }

    @Test func cpuPages() {
        FieldTable.check(CPUPages.self) { table in
            table.row(\.size, 19456, "<pages size='19456' unit='KiB'/>")
        }
    }

    @Test func numaCell() {
        FieldTable.check(NUMACell.self) { table in
            table.row(\.id, 22, "<cell id='22'/>")
            table.row(\.cpus, "0-3", "<cell cpus='0-3'/>")
            table.row(\.memory, 28672, "<cell memory='28672' unit='KiB'/>")
            table.row(\.memoryAccess, .shared, "<cell memAccess='shared'/>")
            table.row(\.discard, true, "<cell discard='yes'/>")
            table.row(\.discard, false, "<cell discard='no'/>")
            table.nested(\.distances, "<cell><distances><sibling mark='1'/><sibling mark='1'/></distances></cell>")
            table.nested(\.caches, "<cell><cache mark='1'/><cache mark='1'/></cell>")
        }
    }

    @Test func numaDistance() {
        FieldTable.check(NUMADistance.self) { table in
            table.row(\.id, 37, "<sibling id='37'/>")
            table.row(\.value, 40, "<sibling value='40'/>")
        }
    }

    @Test func numaCache() {
        FieldTable.check(NUMACache.self) { table in
            table.row(\.level, 43, "<cache level='43'/>")
            table.row(\.associativity, "a associativity", "<cache associativity='a associativity'/>")
            table.row(\.policy, "a policy", "<cache policy='a policy'/>")
            table.row(\.size, 53248, "<cache><size value='53248' unit='KiB'/></cache>")
            table.row(\.line, 56320, "<cache><line value='56320' unit='bytes'/></cache>")
        }
    }

    @Test func numaLatency() {
        FieldTable.check(NUMALatency.self) { table in
            table.row(\.initiator, 58, "<latency initiator='58'/>")
            table.row(\.target, 61, "<latency target='61'/>")
            table.row(\.cache, 64, "<latency cache='64'/>")
            table.row(\.type, "a type", "<latency type='a type'/>")
            table.row(\.value, 70, "<latency value='70'/>")
        }
    }

    @Test func numaBandwidth() {
        FieldTable.check(NUMABandwidth.self) { table in
            table.row(\.initiator, 73, "<bandwidth initiator='73'/>")
            table.row(\.target, 76, "<bandwidth target='76'/>")
            table.row(\.cache, 79, "<bandwidth cache='79'/>")
            table.row(\.type, "a type", "<bandwidth type='a type'/>")
            table.row(\.value, 87040, "<bandwidth value='87040' unit='KiB'/>")
        }
    }
}
