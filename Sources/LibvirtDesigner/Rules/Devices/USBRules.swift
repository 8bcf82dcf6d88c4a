extension Question {
    /// Its USB controllers.
    static let usb = Question(
        "usb", "USB controller",
        answer: {
            $0.usb?.rawValue
        },
        rules: [
            Rule("none", "A mainframe has no USB, nor has a container.", from: [.guest]) { draft in
                guard draft.isS390 || draft.isContainer || draft.isXenPV else { return nil }
                draft.usb = USBDraft.none
                return .because(.guest("its CPU is \(draft.architecture ?? "")"))
            },
            Rule("xhci", "One controller for every speed, which wakes the host least.", from: [.osinfo]) { draft in
                guard draft.isX86, draft.isQEMU, let evidence = draft.system.evidence(.xhci) else { return nil }
                draft.usb = .xhci
                return .because(evidence)
            },
            Rule("ehci", "Systems without a driver for USB 3 have one for USB 2.", from: [.osinfo]) { draft in
                guard draft.isX86, draft.isQEMU else { return nil }
                draft.usb = .ehci
                return .because(draft.system.lack(of: .xhci))
            },
            Rule("xhci-virt", "Every system for this machine has the driver.", from: [.guest]) { draft in
                guard draft.isQEMU, draft.isVirtBoard || draft.isPSeries || draft.isLoongArch else { return nil }
                draft.usb = .xhci
                return .because(.guest("its machine is \(draft.machine ?? "")"))
            },
        ])

    /// How many of the viewer's USB devices the guest can be given.
    static let redirections = Question(
        "redirections", "USB redirections",
        answer: {
            $0.redirections.map(String.init)
        },
        rules: [
            Rule("spice", "SPICE's viewer can hand its own USB devices to the guest, two at a time.", from: [.guest]) {
                draft in
                guard draft.isX86, draft.isQEMU, draft.graphics == .spice, draft.usb != USBDraft.none,
                    draft.offer?.has("redirdev") ?? true
                else { return nil }
                draft.redirections = 2
                return .because(.guest("its display is SPICE"))
            }
        ])
}
