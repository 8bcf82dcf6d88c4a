extension Question {
    /// How a disk is attached.
    static let diskBus = Question(
        "disk.bus", "bus", scope: .disk,
        answer: {
            $0.disk.wish.bus
        },
        rules: [
            Rule("floppy", "Floppy drives have their own controller.", from: [.practice]) { draft in
                guard draft.disk.wish.device == .floppy, !draft.isXenPV, !draft.isContainer else { return nil }
                draft.disk.wish.bus = "fdc"
                return .because(.practice)
            },
            Rule("scsi-lun", "Only a SCSI bus can pass a SCSI device through.", from: [.practice]) { draft in
                guard draft.disk.wish.device == .lun else { return nil }
                draft.disk.wish.bus = "scsi"
                return .because(.practice)
            },
            Rule("xen", "Paravirtual guests of Xen have this bus only.", from: [.guest]) { draft in
                guard draft.isXenPV else { return nil }
                draft.disk.wish.bus = "xen"
                return .because(.guest("it is a paravirtual guest"))
            },
            Rule("virtio", "It is the fastest bus, made for guests.", from: [.osinfo, .guest]) { draft in
                guard draft.disk.wish.device == .disk, draft.offers(bus: "virtio"),
                    let evidence = draft.virtio(.virtioBlock)
                else { return nil }
                draft.disk.wish.bus = "virtio"
                return .because(evidence)
            },
            Rule("others", "The guest's system has a driver for the bus of its own disk.", from: [.guest]) { draft in
                guard draft.disk.wish.device == .disk, let bus = draft.added?.diskBus, draft.offers(bus: bus) else {
                    return nil
                }
                draft.disk.wish.bus = bus
                return .because(.guest("its first disk is on the bus \(bus)"))
            },
            Rule("sata", "Every system for this machine has the driver.", from: [.osinfo, .guest]) { draft in
                guard draft.isQ35, draft.isQEMU, draft.offers(bus: "sata") else { return nil }
                draft.disk.wish.bus = "sata"
                return .because(
                    draft.disk.wish.device == .disk
                        ? draft.system.lack(of: .virtioBlock) : .guest("its machine is \(draft.machine ?? "q35")"))
            },
            Rule("ide", "Every system for a PC has the driver.", from: [.guest]) { draft in
                guard draft.isX86, !draft.isQ35, draft.offers(bus: "ide") else { return nil }
                draft.disk.wish.bus = "ide"
                return .because(.guest("it is a PC without PCI Express"))
            },
            Rule("scsi", "Machines without IDE and SATA have their discs on a virtio-scsi controller.", from: [.guest])
            { draft in
                guard draft.isQEMU, !draft.isX86, draft.offers(bus: "scsi") else { return nil }
                draft.disk.wish.bus = "scsi"
                return .because(.guest("its machine is \(draft.machine ?? draft.architecture ?? "")"))
            },
            Rule("offered", "It is what is left.", from: [.domainCapabilities]) { draft in
                guard
                    let bus = ["sata", "ide", "usb", "scsi", "virtio"].first(where: {
                        draft.offer?.has("disk", "bus", $0) == true
                    })
                else { return nil }
                draft.disk.wish.bus = bus
                return .because(.domainCapabilities("the bus \(bus) is offered"))
            },
        ])

    /// The device name of a disk in the guest.
    static let diskTarget = Question(
        "disk.target", "device name", scope: .disk,
        answer: {
            $0.disk.wish.target
        },
        rules: [
            Rule("next", "It is the first free name on its bus.", from: [.practice]) { draft in
                let prefix = DiskTargets.prefix(for: draft.disk.wish.bus)
                let taken = Set(draft.disks.compactMap(\.wish.target)).union(draft.takenTargets)
                guard let name = DiskTargets.first(prefix, notIn: taken) else { return nil }
                draft.disk.wish.target = name
                return .because(.practice)
            }
        ])
}

extension Draft {
    /// Whether a bus is offered; a host that says nothing about buses offers all.
    fileprivate func offers(bus: String) -> Bool { offer?.has("disk", "bus", bus) ?? true }
}

/// The names that disks have in a guest: `vda`, `sdb`, ….
enum DiskTargets {
    /// What the names on a bus begin with.
    static func prefix(for bus: String?) -> String {
        switch bus {
        case "virtio": "vd"
        case "ide": "hd"
        case "fdc": "fd"
        case "xen": "xvd"
        default: "sd"
        }
    }

    /// The first name with a prefix that is not taken: `a` to `z`, then `aa` and on; nil when all are taken.
    static func first(_ prefix: String, notIn taken: Set<String>) -> String? {
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        let all = letters + letters.flatMap { first in letters.map { first + $0 } }
        return all.lazy.map { prefix + $0 }.first { !taken.contains($0) }
    }
}
