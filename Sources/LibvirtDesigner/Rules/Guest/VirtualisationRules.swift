extension Question {
    /// Which hypervisor runs it.
    static let virtualisation = Question(
        "virtualisation", "hypervisor",
        answer: {
            $0.virtualisation
        },
        rules: [
            Rule(
                "kvm", "KVM runs the guest on the host's CPU itself, ten times as fast as emulation or more.",
                from: [.capabilities]
            ) {
                draft in
                guard draft.offersType("kvm"), draft.facts.kvmWorks != false else { return nil }
                draft.virtualisation = "kvm"
                return .because(.capabilities("the host offers kvm"))
            },
            Rule("kvm-broken", "The host says that it has KVM, but it does not work there.", from: [.host]) { draft in
                guard draft.offersType("kvm"), draft.offersType("qemu") else { return nil }
                draft.virtualisation = "qemu"
                return .because(
                    .host("KVM was tried and does not work"),
                    warning:
                        "KVM does not work on this host, so the guest is emulated, which is slow. Look at the host's"
                        + " /dev/kvm and at the firmware's virtualisation setting.")
            },
            Rule("emulated", "Without KVM the guest's CPU is emulated.", from: [.capabilities]) { draft in
                guard draft.offersType("qemu") else { return nil }
                draft.virtualisation = "qemu"
                let why = draft.isForeign ? "the host's CPU is another one" : "the host does not offer kvm"
                return .because(
                    .capabilities(why),
                    warning: draft.isForeign
                        ? "The guest's \(draft.architecture ?? "") CPU is emulated, which is slow."
                        : "This host does not offer KVM, so the guest is emulated, which is slow. Load the host's kernel"
                            + " module kvm and switch virtualisation on in its firmware.")
            },
            Rule("only", "It is what the host has.", from: [.capabilities]) { draft in
                guard let first = draft.guest?.types.first else { return nil }
                draft.virtualisation = first.name
                return .because(.capabilities("the host offers \(first.name)"))
            },
        ])

    /// The program that runs it.
    static let emulator = Question(
        "emulator", "emulator",
        answer: {
            $0.emulator
        },
        rules: [
            Rule("capabilities", "It is the host's program for such guests.", from: [.capabilities]) { draft in
                guard let emulator = draft.guest?.emulator(for: draft.virtualisation) else { return nil }
                draft.emulator = emulator
                return .because(.capabilities("guests with \(draft.architecture ?? "its CPU") are run by it"))
            }
        ])
}

extension Draft {
    /// Whether the host offers a hypervisor type for what was decided so far.
    fileprivate func offersType(_ type: String) -> Bool { guest?.types.contains { $0.name == type } ?? false }
}
