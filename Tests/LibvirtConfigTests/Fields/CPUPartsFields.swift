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
            table.row(\.size, 7168, "<pages size='7168' unit='KiB'/>")
        }
    }

    @Test func numaCell() {
        FieldTable.check(NUMACell.self) { table in
            table.row(\.id, 10, "<cell id='10'/>")
            table.row(\.cpus, "0-3", "<cell cpus='0-3'/>")
            table.row(\.memory, 16384, "<cell memory='16384' unit='KiB'/>")
            table.row(\.memoryAccess, .shared, "<cell memAccess='shared'/>")
            table.row(\.discard, true, "<cell discard='yes'/>")
            table.row(\.discard, false, "<cell discard='no'/>")
            table.nested(\.distances, "<cell><distances><sibling mark='1'/><sibling mark='1'/></distances></cell>")
            table.nested(\.caches, "<cell><cache mark='1'/><cache mark='1'/></cell>")
        }
    }

    @Test func numaDistance() {
        FieldTable.check(NUMADistance.self) { table in
            table.row(\.id, 25, "<sibling id='25'/>")
            table.row(\.value, 28, "<sibling value='28'/>")
        }
    }

    @Test func numaCache() {
        FieldTable.check(NUMACache.self) { table in
            table.row(\.level, 31, "<cache level='31'/>")
            table.row(\.associativity, "a associativity", "<cache associativity='a associativity'/>")
            table.row(\.policy, "a policy", "<cache policy='a policy'/>")
            table.row(\.size, 40960, "<cache><size value='40960' unit='KiB'/></cache>")
            table.row(\.line, 44032, "<cache><line value='44032' unit='bytes'/></cache>")
        }
    }

    @Test func numaLatency() {
        FieldTable.check(NUMALatency.self) { table in
            table.row(\.initiator, 46, "<latency initiator='46'/>")
            table.row(\.target, 49, "<latency target='49'/>")
            table.row(\.cache, 52, "<latency cache='52'/>")
            table.row(\.type, "a type", "<latency type='a type'/>")
            table.row(\.value, 58, "<latency value='58'/>")
        }
    }

    @Test func numaBandwidth() {
        FieldTable.check(NUMABandwidth.self) { table in
            table.row(\.initiator, 61, "<bandwidth initiator='61'/>")
            table.row(\.target, 64, "<bandwidth target='64'/>")
            table.row(\.cache, 67, "<bandwidth cache='67'/>")
            table.row(\.type, "a type", "<bandwidth type='a type'/>")
            table.row(\.value, 74752, "<bandwidth value='74752' unit='KiB'/>")
        }
    }
}
