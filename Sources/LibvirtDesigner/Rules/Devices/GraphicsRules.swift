extension Question {
    /// Its graphical display.
    static let graphics = Question(
        "graphics", "display",
        answer: {
            $0.graphics?.rawValue
        },
        rules: [
            Rule("container", "A container has a console only.", from: [.guest]) { draft in
                guard draft.isContainer else { return nil }
                draft.graphics = GraphicsWish.none
                return .because(.guest("it is a container"))
            },
            Rule("architecture", "Guests with this CPU have a console and no screen.", from: [.guest]) { draft in
                guard !(draft.isX86 || draft.isPPC64 || draft.isLoongArch || draft.isVirtBoard) else { return nil }
                draft.graphics = GraphicsWish.none
                return .because(.guest("its CPU is \(draft.architecture ?? "unknown")"))
            },
            Rule(
                "vnc", "The console itself can show VNC, and every host offers it.",
                from: [.domainCapabilities, .practice]
            ) { draft in
                guard draft.offer?.has("graphics", "type", "vnc") ?? true else { return nil }
                draft.graphics = .vnc
                return .because(
                    draft.offer?.has("graphics", "type", "vnc") == true
                        ? .domainCapabilities("vnc is offered") : .practice)
            },
            Rule("spice", "The host offers no VNC.", from: [.domainCapabilities]) { draft in
                guard draft.offer?.has("graphics", "type", "spice") == true else { return nil }
                draft.graphics = .spice
                return .because(.domainCapabilities("spice is offered and vnc is not"))
            },
            Rule("none", "The host offers neither VNC nor SPICE.", from: [.domainCapabilities]) { draft in
                draft.graphics = GraphicsWish.none
                return .because(.domainCapabilities("no display that can be shown is offered"))
            },
        ])

    /// Its video card.
    static let video = Question(
        "video", "video card",
        answer: {
            $0.video
        },
        rules: [
            Rule("no-display", "Nobody could see it.", from: [.guest]) { draft in
                guard !draft.hasGraphics else { return nil }
                draft.video = "none"
                return .because(.guest("it has no display"))
            },
            Rule("xen", "It is the card that Xen's guests share with the host.", from: [.guest]) { draft in
                guard draft.isXenPV else { return nil }
                draft.video = "xen"
                return .because(.guest("it is a paravirtual guest"))
            },
            Rule("virtio", "It is the fastest card, and it has every resolution.", from: [.osinfo, .guest]) { draft in
                // POWER's firmware draws on VGA only, so there the system must be known to go without it.
                let known = draft.isPSeries ? draft.system.evidence(.virtioGPU) : draft.virtio(.virtioGPU)
                guard draft.isQEMU, draft.offers(video: "virtio"), let evidence = known else {
                    return nil
                }
                draft.video = "virtio"
                return .because(evidence)
            },
            Rule("qxl", "SPICE's own card redraws least over the network.", from: [.domainCapabilities]) { draft in
                guard draft.isX86, draft.graphics == .spice, draft.offer?.has("video", "modelType", "qxl") == true
                else {
                    return nil
                }
                draft.video = "qxl"
                return .because(.domainCapabilities("qxl is offered"))
            },
            Rule("ramfb", "It needs no driver but the firmware's.", from: [.domainCapabilities]) { draft in
                guard draft.isARM, draft.isUEFI, draft.offer?.has("video", "modelType", "ramfb") == true else {
                    return nil
                }
                draft.video = "ramfb"
                return .because(.domainCapabilities("ramfb is offered"))
            },
            Rule("bochs", "It is the plain card that UEFI knows best.", from: [.domainCapabilities]) { draft in
                guard draft.isUEFI, draft.offer?.has("video", "modelType", "bochs") == true else { return nil }
                draft.video = "bochs"
                return .because(.domainCapabilities("bochs is offered"))
            },
            Rule("vga", "Every system can draw on it.", from: [.practice]) { draft in
                guard draft.offers(video: "vga") else { return nil }
                draft.video = "vga"
                return .because(.practice)
            },
        ])
}

extension Draft {
    /// Whether a card is offered; a host that says nothing about cards offers all.
    fileprivate func offers(video model: String) -> Bool { offer?.has("video", "modelType", model) ?? true }
}
