import LibvirtConfig
import Testing

extension FieldTests {
    @Test func memoryTuning() {
        FieldTable.check(MemoryTuning.self) { table in
            table.row(\.hardLimit, 62464, "<memtune><hard_limit unit='KiB'>62464</hard_limit></memtune>")
            table.row(\.softLimit, 65536, "<memtune><soft_limit unit='KiB'>65536</soft_limit></memtune>")
            table.row(\.swapHardLimit, 68608, "<memtune><swap_hard_limit unit='KiB'>68608</swap_hard_limit></memtune>")
            table.row(\.minimumGuarantee, 71680, "<memtune><min_guarantee unit='KiB'>71680</min_guarantee></memtune>")
        }
    }

    @Test func blockTuning() {
        FieldTable.check(BlockTuning.self) { table in
            table.row(\.weight, 73, "<blkiotune><weight>73</weight></blkiotune>")
            table.nested(\.devices, "<blkiotune><device mark='1'/><device mark='1'/></blkiotune>")
        }
    }

    @Test func blockDeviceTuning() {
        FieldTable.check(BlockDeviceTuning.self) { table in
            table.row(\.path, "a path", "<device><path>a path</path></device>")
            table.row(\.weight, 79, "<device><weight>79</weight></device>")
            table.row(\.readBytes, 82, "<device><read_bytes_sec>82</read_bytes_sec></device>")
            table.row(\.writeBytes, 85, "<device><write_bytes_sec>85</write_bytes_sec></device>")
            table.row(\.readRequests, 88, "<device><read_iops_sec>88</read_iops_sec></device>")
            table.row(\.writeRequests, 91, "<device><write_iops_sec>91</write_iops_sec></device>")
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
            table.row(\.cell, 13, "<memnode cellid='13'/>")
            table.row(\.mode, .strict, "<memnode mode='strict'/>")
            table.row(\.nodeSet, "a nodeset", "<memnode nodeset='a nodeset'/>")
        }
    }
}
