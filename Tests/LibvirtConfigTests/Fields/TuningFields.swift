import LibvirtConfig
import Testing

extension FieldTests {
    @Test func memoryTuning() {
        FieldTable.check(MemoryTuning.self) { table in
            table.row(\.hardLimit, 77824, "<memtune><hard_limit unit='KiB'>77824</hard_limit></memtune>")
            table.row(\.softLimit, 80896, "<memtune><soft_limit unit='KiB'>80896</soft_limit></memtune>")
            table.row(\.swapHardLimit, 83968, "<memtune><swap_hard_limit unit='KiB'>83968</swap_hard_limit></memtune>")
            table.row(\.minimumGuarantee, 87040, "<memtune><min_guarantee unit='KiB'>87040</min_guarantee></memtune>")
        }
    }

    @Test func blockTuning() {
        FieldTable.check(BlockTuning.self) { table in
            table.row(\.weight, 88, "<blkiotune><weight>88</weight></blkiotune>")
            table.nested(\.devices, "<blkiotune><device mark='1'/><device mark='1'/></blkiotune>")
        }
    }

    @Test func blockDeviceTuning() {
        FieldTable.check(BlockDeviceTuning.self) { table in
            table.row(\.path, "a path", "<device><path>a path</path></device>")
            table.row(\.weight, 4, "<device><weight>4</weight></device>")
            table.row(\.readBytes, 7, "<device><read_bytes_sec>7</read_bytes_sec></device>")
            table.row(\.writeBytes, 10, "<device><write_bytes_sec>10</write_bytes_sec></device>")
            table.row(\.readRequests, 13, "<device><read_iops_sec>13</read_iops_sec></device>")
            table.row(\.writeRequests, 16, "<device><write_iops_sec>16</write_iops_sec></device>")
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
            table.row(\.cell, 28, "<memnode cellid='28'/>")
            table.row(\.mode, .strict, "<memnode mode='strict'/>")
            table.row(\.nodeSet, "a nodeset", "<memnode nodeset='a nodeset'/>")
        }
    }
}
