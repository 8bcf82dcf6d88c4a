import OSInfo

extension Question {
    /// How much memory it has.
    static let memory = Question(
        "memory", "memory",
        answer: {
            $0.memory.map(Sizes.memory)
        },
        rules: [
            Rule("network-install", "The installer comes over the network and is held in memory.", from: [.osinfo]) {
                draft in
                guard draft.comesOverNetwork, let need = draft.need(.networkInstall)?.memory,
                    need > draft.usualMemory ?? 0
                else { return nil }
                draft.memory = need
                return .because(.osinfo("\(draft.system.name) needs \(Sizes.memory(need)) for a network installation"))
            },
            Rule("recommended", "It is what the system's makers recommend.", from: [.osinfo]) { draft in
                guard let memory = draft.need(.recommended)?.memory else { return nil }
                draft.memory = memory
                return .because(.osinfo("\(draft.system.name) recommends \(Sizes.memory(memory))"))
            },
            Rule(
                "twice-minimum",
                "The least that a system runs with leaves nothing for programs, so it gets twice that.", from: [.osinfo]
            ) {
                draft in
                guard let memory = draft.twiceMinimum else { return nil }
                draft.memory = memory
                return .because(.osinfo("\(draft.system.name) needs at least \(Sizes.memory(memory / 2))"))
            },
            Rule("old", "Systems of that time fail with more memory than their makers thought of.", from: [.osinfo]) {
                draft in
                guard draft.system.isOld else { return nil }
                draft.memory = 64 << 10
                return .because(.osinfo("\(draft.system.name) is of the family \(draft.system.family)"))
            },
            Rule(
                "container", "A container without a limit of its own could take all of the host's memory.",
                from: [.practice]
            ) { draft in
                guard draft.isContainer else { return nil }
                draft.memory = 1 << 20
                return .because(.practice)
            },
            Rule("default", "Installers of today's systems need more than 1 GiB.", from: [.practice]) { draft in
                draft.memory = 2 << 20
                return .because(.practice)
            },
        ])

    /// That it has no more memory than its host.
    static let memoryLimit = Question(
        "memory-limit", "memory",
        answer: { draft in
            guard draft.wish.memory == nil, let memory = draft.memory, let host = draft.hostMemory, memory > host
            else {
                return draft.memory.map(Sizes.memory)
            }
            return nil
        },
        rules: [
            Rule("host", "A guest cannot have more memory than its host.", from: [.host]) { draft in
                guard let wanted = draft.memory, let host = draft.hostMemory else { return nil }
                let least = draft.need(.minimum)?.memory ?? 0
                let memory = least < host ? max(host / 2, least) : host / 2
                draft.memory = memory
                return .because(
                    .host("it has \(Sizes.memory(host))"),
                    warning:
                        "\(Sizes.memory(wanted)) of memory are advised, which is more than this host has. The guest"
                        + " gets \(Sizes.memory(memory)) of its \(Sizes.memory(host)) and may not run well.")
            }
        ])
}

extension Draft {
    /// What the system needs, in one of the database's tables.
    func need(_ need: OperatingSystem.Need) -> Resources? {
        guard let architecture else { return nil }
        // A system that was made for 32-bit machines needs the same on a 64-bit one.
        return system.resources(need, on: architecture)
            ?? (architecture == "x86_64" ? system.resources(need, on: "i686") : nil)
    }

    fileprivate var twiceMinimum: UInt64? {
        guard let least = need(.minimum)?.memory else { return nil }
        let (twice, isTooLarge) = least.multipliedReportingOverflow(by: 2)
        return isTooLarge ? nil : twice
    }

    fileprivate var usualMemory: UInt64? { need(.recommended)?.memory ?? twiceMinimum }

    fileprivate var comesOverNetwork: Bool {
        switch wish.source {
        case .tree, .network: true
        default: false
        }
    }
}
