import LibvirtConfig
import Testing

extension FieldTests {
    @Test func memoryTuning() {
        FieldTable.check(MemoryTuning.self) { table in
            table.row(\.hardLimit, 65536, "<memtune><hard_limit unit='KiB'>65536</hard_limit></memtune>")
            table.row(\.softLimit, 68608, "<memtune><soft_limit unit='KiB'>68608</soft_limit></memtune>")
            table.row(\.swapHardLimit, 71680, "<memtune><swap_hard_limit unit='KiB'>71680</swap_hard_limit></memtune>")
            table.row(\.minimumGuarantee, 74752, "<memtune><min_guarantee unit='KiB'>74752</min_guarantee></memtune>")
        }
    }

    @Test func blockTuning() {
        FieldTable.check(BlockTuning.self) { table in
            table.row(\.weight, 76, "<blkiotune><weight>76</weight></blkiotune>")
            table.nested(\.devices, "<blkiotune><device mark='1'/><device mark='1'/></blkiotune>")
        }
    }

    @Test func blockDeviceTuning() {
        FieldTable.check(BlockDeviceTuning.self) { table in
            table.row(\.path, "a path", "<device><path>a path</path></device>")
            table.row(\.weight, 82, "<device><weight>82</weight></device>")
            table.row(\.readBytes, 85, "<device><read_bytes_sec>85</read_bytes_sec></device>")
            table.row(\.writeBytes, 88, "<device><write_bytes_sec>88</write_bytes_sec></device>")
            table.row(\.readRequests, 91, "<device><read_iops_sec>91</read_iops_sec></device>")
            table.row(\.writeRequests, 4, "<device><write_iops_sec>4</write_iops_sec></device>")
        }
    }

    @Test func numaTuning() {
        FieldTable.check(NUMATuning.self) { table in
            table.row(\.mode, .strict, "<numatune><memory mode='strict'/></numatune>")
            table.row(\.nodeSet, "0-1", "<numatune><memory nodeset='0-1'/></numatune>")
            table.row(\.placement, .static, "<numatune><memory placement='static'/></numatune>")
            table.nested(\.nodes, "<numatune><memnode mark='1'/><memnode mark='1'/></numatune>")
        }
    }

    @Test func numaNode() {
        FieldTable.check(NUMANode.self) { table in
            table.row(\.cell, 16, "<memnode cellid='16'/>")
            table.row(\.mode, .strict, "<memnode mode='strict'/>")
            table.row(\.nodeSet, "a nodeset", "<memnode nodeset='a nodeset'/>")
        }
    }
}
