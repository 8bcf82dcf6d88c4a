import OSInfo

extension Question {
    /// The balloon, by which memory is taken from the guest and given back.
    static let balloon = Question(
        "balloon", "memory balloon",
        answer: {
            $0.balloon
        },
        rules: [
            Rule(
                "virtio",
                "Memory can be taken back from the guest, and every 10 s it says how much it uses: without a period it says so"
                    + " at its boot only.",
                from: [.osinfo, .guest]
            ) { draft in
                guard draft.isQEMU, draft.isX86 || draft.isVirtBoard || draft.isPPC64 || draft.isS390,
                    let evidence = draft.virtio(.virtioBalloon)
                else { return nil }
                draft.balloon = "virtio"
                draft.memoryPeriod = 10
                return .because(evidence)
            }
        ])

    /// The source of random numbers.
    static let rng = Question(
        "rng", "random numbers",
        answer: {
            $0.rng
        },
        rules: [
            Rule(
                "virtio", "A fresh guest has no randomness of its own, and waits for it when it makes its first keys.",
                from: [.osinfo, .guest]
            ) {
                draft in
                guard draft.isQEMU, draft.isX86 || draft.isVirtBoard || draft.isPPC64 || draft.isS390,
                    draft.offer?.has("rng", "backendModel", "random") ?? true, let evidence = draft.virtio(.virtioRNG)
                else { return nil }
                draft.rng = "/dev/urandom"
                return .because(evidence)
            }
        ])

    /// The trusted platform module.
    static let tpm = Question(
        "tpm", "TPM",
        answer: {
            $0.tpm
        },
        rules: [
            Rule("none-wished", "It was not wanted.", from: [.wish]) { draft in
                guard draft.wish.tpm == false else { return nil }
                draft.tpm = "none"
                return .because(.wish)
            },
            Rule(
                "cloud-init", "It resets the guest once at its first start, and cloud-init would not finish.",
                from: [.guest]
            ) {
                draft in
                guard draft.wish.tpm == nil, case .cloudImage = draft.wish.source, draft.isUEFI else { return nil }
                draft.tpm = "none"
                return .because(.guest("cloud-init runs at its first start"))
            },
            Rule(
                "crb", "Systems with UEFI keep their keys in it; Windows 11 does not install without.",
                from: [.domainCapabilities]
            ) { draft in
                guard draft.wantsTPM, draft.offer?.has("tpm", "model", "tpm-crb") == true else { return nil }
                draft.tpm = "tpm-crb"
                return .because(.domainCapabilities("tpm-crb with an emulator is offered"))
            },
            Rule("offered", "Systems with UEFI keep their keys in it.", from: [.domainCapabilities]) { draft in
                guard draft.wantsTPM, draft.architecture != "armv7l",
                    let model = ["tpm-tis", "tpm-spapr"].first(where: { draft.offer?.has("tpm", "model", $0) == true })
                else { return nil }
                draft.tpm = model
                return .because(.domainCapabilities("\(model) with an emulator is offered"))
            },
            Rule("none", "The host has none for guests.", from: [.domainCapabilities]) { draft in
                guard draft.isUEFI, draft.isQEMU, draft.offer != nil else { return nil }
                draft.tpm = "none"
                return .because(
                    .domainCapabilities("no TPM with an emulator"),
                    warning: draft.system.candidates.contains { $0.shortID == "win11" }
                        ? "Windows 11 does not install without a TPM, and the host has none for guests. Install the packages"
                            + " swtpm and swtpm-tools on the host." : nil)
            },
        ])

    /// The watchdog, which is made only when it is wanted.
    static let watchdog = Question(
        "watchdog", "watchdog",
        answer: {
            $0.watchdog
        },
        rules: [
            Rule("none", "A watchdog that nothing in the guest feeds resets it.", from: [.practice]) { draft in
                draft.watchdog = "none"
                return .because(.practice)
            }
        ])
}

extension Draft {
    fileprivate var wantsTPM: Bool {
        isQEMU && (isUEFI || wish.tpm == true) && offer?.has("tpm", "backendModel", "emulator") == true
    }
}
