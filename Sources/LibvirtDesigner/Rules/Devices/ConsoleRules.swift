extension Question {
    /// Its text console.
    static let console = Question(
        "console", "console",
        answer: {
            $0.console
        },
        rules: [
            Rule("sclp", "A mainframe's console is the service processor's.", from: [.guest]) { draft in
                guard draft.isS390, draft.isQEMU else { return nil }
                draft.console = "sclp"
                return .because(.guest("its CPU is s390x"))
            },
            Rule("xen", "Xen's own console is there before any driver.", from: [.guest]) { draft in
                guard draft.isXenPV else { return nil }
                draft.console = "xen"
                return .because(.guest("it is a paravirtual guest"))
            },
            Rule("lxc", "A container's first program writes on it.", from: [.guest]) { draft in
                guard draft.isContainer else { return nil }
                draft.console = "lxc"
                return .because(.guest("it is a container"))
            },
            Rule("nmdm", "bhyve's serial ports are pairs of devices.", from: [.capabilities]) { draft in
                guard draft.virtualisation == "bhyve" else { return nil }
                draft.console = "nmdm"
                return .because(.capabilities("the host offers bhyve"))
            },
            Rule(
                "serial", "A serial console shows what happens when nothing else does, and works over any connection.",
                from: [.practice]
            ) {
                draft in
                draft.console = "serial"
                return .because(.practice)
            },
        ])

    /// The channel to QEMU's agent inside the guest.
    static let agentChannel = Question(
        "channel.agent", "channel for the guest agent",
        answer: { draft in
            draft.channels["org.qemu.guest_agent.0"].map { $0 ? "on" : "none" }
        },
        rules: [
            Rule(
                "virtio-serial",
                "An agent in the guest can then tell its addresses and freeze its disks for snapshots.",
                from: [.osinfo, .guest]
            ) {
                draft in
                guard draft.isQEMU, let evidence = draft.virtio(.virtioSerial) else { return nil }
                draft.channels["org.qemu.guest_agent.0"] = true
                return .because(evidence)
            }
        ])

    /// The channel to SPICE's agent inside the guest.
    static let spiceChannel = Question(
        "channel.spice", "channel for SPICE's agent",
        answer: { draft in
            draft.channels["com.redhat.spice.0"].map { $0 ? "on" : "none" }
        },
        rules: [
            Rule(
                "display",
                "SPICE shares the clipboard and fits the resolution through it, once the guest has a driver.",
                from: [.guest]
            ) {
                draft in
                guard draft.isQEMU, draft.graphics == .spice, draft.offer?.has("channel", "type", "spicevmc") ?? true
                else {
                    return nil
                }
                draft.channels["com.redhat.spice.0"] = true
                return .because(.guest("its display is SPICE"))
            }
        ])

    /// Its sound card.
    static let sound = Question(
        "sound", "sound card",
        answer: {
            $0.sound
        },
        rules: [
            Rule("ich9", "SPICE carries sound.", from: [.guest]) { draft in
                guard draft.isX86, draft.isQEMU, draft.graphics == .spice, draft.hasPCIExpress else { return nil }
                draft.sound = "ich9"
                return .because(.guest("its display is SPICE, its machine has PCI Express"))
            },
            Rule("ich6", "SPICE carries sound.", from: [.guest]) { draft in
                guard draft.isX86, draft.isQEMU, draft.graphics == .spice else { return nil }
                draft.sound = "ich6"
                return .because(.guest("its display is SPICE"))
            },
            Rule("none", "Nobody could hear it.", from: [.guest]) { draft in
                draft.sound = "none"
                return .because(.guest("its display carries no sound"))
            },
        ])
}
