extension Question {
    /// Which mainboard it has.
    static let machine = Question(
        "machine", "machine",
        answer: {
            $0.machine
        },
        rules: [
            Rule(
                "secure-boot", "Secure boot needs a memory that only the firmware may write, which only q35 has.",
                from: [.wish]
            ) {
                draft in
                guard draft.isX86, draft.isQEMU, draft.wish.firmware == .secureBoot, draft.offersMachine("q35") else {
                    return nil
                }
                draft.machine = "q35"
                return .because(.wish)
            },
            Rule(
                "q35", "The machine with PCI Express is the one that QEMU's developers look after.",
                from: [.osinfo, .practice]
            ) { draft in
                guard draft.isX86, draft.isQEMU, draft.offersMachine("q35"), let evidence = draft.system.evidence(.q35),
                    !draft.system.supports(.virtioNet) || draft.system.supports(.virtioNetModern)
                else { return nil }
                draft.machine = "q35"
                return .because(draft.system.isKnown ? evidence : .practice)
            },
            Rule("pc", "A system without drivers for q35 gets the older machine.", from: [.osinfo, .capabilities]) {
                draft in
                guard draft.isX86, draft.isQEMU, draft.offersMachine("pc") else { return nil }
                draft.machine = "pc"
                return .because(
                    draft.system.supports(.q35)
                        ? (draft.system.supports(.virtioNet)
                            ? draft.system.lack(of: .virtioNetModern) : .capabilities("q35 is not offered"))
                        : draft.system.lack(of: .q35))
            },
            .machine("virt", "The board made for guests has everything and resembles no real one.") {
                $0.isARM || $0.isRISCV || $0.isLoongArch
            },
            .machine("pseries", "It is the one that Linux and AIX know.") { $0.isPPC64 },
            .machine("s390-ccw-virtio", "It is the one mainframe that QEMU makes.") { $0.isS390 },
            Rule("first", "It is the first that the host offers.", from: [.capabilities]) { draft in
                guard let first = draft.machines.first else { return nil }
                draft.machine = first.name
                return .because(.capabilities("\(first.name) is offered first"))
            },
        ])
}

extension Rule {
    /// An architecture with one usual machine.
    fileprivate static func machine(
        _ name: String, _ reason: String, where isUsual: @escaping @Sendable (Draft) -> Bool
    ) -> Rule {
        Rule(name, reason, from: [.capabilities]) { draft in
            guard draft.isQEMU, isUsual(draft), draft.offersMachine(name) else { return nil }
            draft.machine = name
            return .because(.capabilities("guests with \(draft.architecture ?? "its CPU") can have \(name)"))
        }
    }
}
