import LibvirtConfig
import Testing

extension FieldTests {
    @Test func deviceList() {
        FieldTable.check(DeviceList.self) { table in
            table.row(\.emulator, "/usr/bin/kvm", "<devices><emulator>/usr/bin/kvm</emulator></devices>")
            table.nested(\.disks, twice("disk"))
            table.nested(\.controllers, twice("controller"))
            table.nested(\.interfaces, twice("interface"))
            table.nested(\.serials, twice("serial"))
            table.nested(\.consoles, twice("console"))
            table.nested(\.channels, twice("channel"))
            table.nested(\.inputs, twice("input"))
            table.nested(\.tpms, twice("tpm"))
            table.nested(\.graphics, twice("graphics"))
            table.nested(\.videos, twice("video"))
            table.nested(\.memoryBalloon, "<devices><memballoon mark='1'/></devices>")
            table.nested(\.rngs, twice("rng"))
            table.nested(\.sounds, twice("sound"))
            table.nested(\.audios, twice("audio"))
            table.nested(\.parallels, twice("parallel"))
            table.nested(\.hostDevices, twice("hostdev"))
            table.nested(\.fileSystems, twice("filesystem"))
            table.nested(\.redirectedDevices, twice("redirdev"))
            table.nested(\.redirectionFilter, "<devices><redirfilter mark='1'/></devices>")
            table.nested(\.smartcards, twice("smartcard"))
            table.nested(\.panics, twice("panic"))
            table.nested(\.vsock, "<devices><vsock mark='1'/></devices>")
            table.nested(\.watchdogs, twice("watchdog"))
            table.nested(\.iommu, "<devices><iommu mark='1'/></devices>")
            table.nested(\.sharedMemories, twice("shmem"))
            table.nested(\.memories, twice("memory"))
            table.nested(\.hubs, twice("hub"))
            table.nested(\.cryptos, twice("crypto"))
            table.nested(\.leases, twice("lease"))
            table.nested(\.nvram, "<devices><nvram mark='1'/></devices>")
        }
    }

    private func twice(_ name: String) -> String { "<devices><\(name) mark='1'/><\(name) mark='1'/></devices>" }
}
