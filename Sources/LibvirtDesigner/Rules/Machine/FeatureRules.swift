extension Question {
    /// Switches of the machine.
    static let features: [Question] = [
        feature(
            "acpi", "ACPI",
            Rule("offered", "It switches power and tells the guest of its devices.", from: [.capabilities]) { draft in
                guard draft.guest?.hasACPI == true, !draft.isXenPV else { return nil }
                draft.features["acpi"] = true
                return .because(.capabilities("acpi is on by default"))
            }),
        feature(
            "apic", "APIC",
            Rule("offered", "Without it a guest has one CPU.", from: [.capabilities]) { draft in
                guard draft.guest?.hasAPIC == true, !draft.isXenPV else { return nil }
                draft.features["apic"] = true
                return .because(.capabilities("apic is on by default"))
            }),
        feature(
            "pae", "PAE",
            Rule("xen", "64-bit guests of Xen do not start without it.", from: [.practice]) { draft in
                guard draft.isXen, draft.guestType == "hvm",
                    draft.architecture == "x86_64" || draft.guest?.hasPAE == true
                else { return nil }
                draft.features["pae"] = true
                return .because(.practice)
            },
            Rule("offered", "It lets 32-bit systems have more than 4 GiB.", from: [.capabilities]) { draft in
                guard draft.guest?.hasPAE == true, draft.architecture == "i686", !draft.isQEMU, draft.guestType == "hvm"
                else { return nil }
                draft.features["pae"] = true
                return .because(.capabilities("pae is offered"))
            }),
        feature(
            "vmport", "VMware port",
            Rule("spice", "With it the pointer of SPICE jumps.", from: [.guest]) { draft in
                guard draft.isX86, draft.isQEMU, draft.graphics == .spice else { return nil }
                draft.features["vmport"] = false
                return .because(.guest("its display is SPICE"))
            }),
        feature(
            "smm", "system management mode",
            Rule("secure-boot", "It keeps the guest from writing the firmware's variables itself.", from: [.guest]) {
                draft in
                guard draft.isX86, draft.isQEMU, case .file(_, isSecure: true) = draft.loader else { return nil }
                draft.features["smm"] = true
                return .because(.guest("its loader is one for secure boot"))
            }),
    ]

    private static func feature(_ name: String, _ title: String, _ rules: Rule...) -> Question {
        Question(
            "feature.\(name)", title, answer: { draft in draft.features[name].map { $0 ? "on" : "off" } }, rules: rules)
    }
}
