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
            table.row(\.size, 4096, "<pages size='4096' unit='KiB'/>")
        }
    }

    @Test func numaCell() {
        FieldTable.check(NUMACell.self) { table in
            table.row(\.id, 7, "<cell id='7'/>")
            table.row(\.cpus, "0-3", "<cell cpus='0-3'/>")
            table.row(\.memory, 13312, "<cell memory='13312' unit='KiB'/>")
            table.row(\.memoryAccess, .shared, "<cell memAccess='shared'/>")
            table.row(\.discard, true, "<cell discard='yes'/>")
            table.row(\.discard, false, "<cell discard='no'/>")
            table.nested(\.distances, "<cell><distances><sibling mark='1'/><sibling mark='1'/></distances></cell>")
            table.nested(\.caches, "<cell><cache mark='1'/><cache mark='1'/></cell>")
        }
    }

    @Test func numaDistance() {
        FieldTable.check(NUMADistance.self) { table in
            table.row(\.id, 22, "<sibling id='22'/>")
            table.row(\.value, 25, "<sibling value='25'/>")
        }
    }

    @Test func numaCache() {
        FieldTable.check(NUMACache.self) { table in
            table.row(\.level, 28, "<cache level='28'/>")
            table.row(\.associativity, "a associativity", "<cache associativity='a associativity'/>")
            table.row(\.policy, "a policy", "<cache policy='a policy'/>")
            table.row(\.size, 37888, "<cache><size value='37888' unit='KiB'/></cache>")
            table.row(\.line, 40960, "<cache><line value='40960' unit='bytes'/></cache>")
        }
    }

    @Test func numaLatency() {
        FieldTable.check(NUMALatency.self) { table in
            table.row(\.initiator, 43, "<latency initiator='43'/>")
            table.row(\.target, 46, "<latency target='46'/>")
            table.row(\.cache, 49, "<latency cache='49'/>")
            table.row(\.type, "a type", "<latency type='a type'/>")
            table.row(\.value, 55, "<latency value='55'/>")
        }
    }

    @Test func numaBandwidth() {
        FieldTable.check(NUMABandwidth.self) { table in
            table.row(\.initiator, 58, "<bandwidth initiator='58'/>")
            table.row(\.target, 61, "<bandwidth target='61'/>")
            table.row(\.cache, 64, "<bandwidth cache='64'/>")
            table.row(\.type, "a type", "<bandwidth type='a type'/>")
            table.row(\.value, 71680, "<bandwidth value='71680' unit='KiB'/>")
        }
    }
}
