import DesignerSupport
import LibvirtDesigner
import OSInfo

extension RulePair {
    private static func pools(_ pools: [PoolFacts]) -> Scenario { Scenario { $0.facts = { $0.pools = pools } } }

    static let storage: [RulePair] = [
        RulePair("disks.live", Scenario { $0.facts = { $0.isMediumLive = true } }, "none", not: .linux),
        RulePair("disks.install", .linux, "one", not: .imported),
        RulePair("disks.given", .imported, "one", not: .linux),
        RulePair("disks.none", .container, "none", not: .linux),
        RulePair("disk.pool.default", .linux, "default", not: pools([PoolFacts(name: "ssd")])),
        RulePair(
            "disk.pool.roomiest",
            pools([
                PoolFacts(name: "small", available: 1), PoolFacts(name: "large", available: 1 << 50),
                PoolFacts(name: "asleep", isActive: false, available: 1 << 60),
            ]), "large", not: .linux),
        RulePair("disk.pool.new", pools([]), "default", not: .linux),
        RulePair("disk.format.medium", .linux, "raw", not: .imported),
        RulePair(
            "disk.format.known",
            Scenario(source: .image(.existing(Scenario.image))) {
                $0.facts = { $0.storage[Scenario.image] = StorageFacts(kind: .file, format: "qcow2") }
            }, "qcow2", not: .imported),
        RulePair("disk.format.ending", .imported, "qcow2", not: .linux),
        RulePair(
            "disk.format.raw-existing", Scenario(source: .image(.existing(.path("/srv/disk.img")))), "raw",
            not: .imported),
        RulePair(
            "disk.format.raw-device", pools([PoolFacts(name: "vg", type: "logical", path: "/dev/vg")]), "raw",
            not: .linux),
        RulePair("disk.format.qcow2", .linux, "qcow2", not: .imported),
        RulePair("disk.size.recommended", .linux, "20 GiB", not: .unknown),
        RulePair("disk.size.minimum", Scenario("win11"), "64 GiB", not: .linux),
        RulePair("disk.size.default", .unknown, "20 GiB", not: .linux),
        RulePair(
            "disk.volume.guest", pools([PoolFacts(name: "default", path: "/p", volumes: ["debian11.qcow2"])]),
            "debian11-1.qcow2", not: .imported),
        RulePair("disk.bus.floppy", .disk(.floppy), "fdc", not: .linux),
        RulePair("disk.bus.scsi-lun", .disk(.lun), "scsi", not: .linux),
        RulePair("disk.bus.xen", .paravirtual, "xen", not: .xen),
        RulePair("disk.bus.virtio", .linux, "virtio", not: .windows),
        RulePair("disk.bus.sata", .windows, "sata", not: .imported),
        RulePair("disk.bus.ide", .old, "ide", not: .linux),
        RulePair("disk.bus.scsi", .disk(.cdrom, on: .kvmARM), "scsi", not: .linux),
        RulePair(
            "disk.bus.offered",
            Scenario("winxp") { $0.offerEdits = [("<value>ide</value>", "")] }, "sata", not: .linux),
        RulePair("disk.target.next", .linux, "vda", not: Scenario(source: .image(named("sdq")))),
        RulePair("disk.discard.sparse", .linux, "unmap", not: .imported),
        RulePair("disk.discard.block", .blockDevice(), "unmap", not: .imported),
        RulePair("disk.cache.block", .blockDevice(), "none", not: .imported),
        RulePair("disk.io.block", .blockDevice(), "native", not: .imported),
        RulePair("disk.boot.installer", .linux, "1", not: .imported),
        RulePair("disk.boot.system", .linux, "2", not: .paravirtual),
    ]

    private static func named(_ target: String) -> DiskWish {
        var disk = DiskWish.existing(Scenario.image)
        disk.target = target
        return disk
    }
}
