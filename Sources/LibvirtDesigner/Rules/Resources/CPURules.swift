import OSInfo

extension Question {
    /// How many virtual CPUs it has.
    static let cpus = Question(
        "cpus", "virtual CPUs",
        answer: {
            $0.cpus.map(String.init)
        },
        rules: [
            Rule("topology", "The wished topology has as many.", from: [.wish]) { draft in
                guard let topology = draft.wish.topology, let product = topology.product(filling: 1) else { return nil }
                draft.cpus = product
                return .because(.wish)
            },
            Rule("recommended", "It is what the system's makers recommend.", from: [.osinfo]) { draft in
                guard let count = draft.need(.recommended)?.cpus, count > 0 else { return nil }
                draft.cpus = count
                return .because(.osinfo("\(draft.system.name) recommends \(count)"))
            },
            Rule("minimum", "The system does not install on fewer.", from: [.osinfo]) { draft in
                guard let count = draft.need(.minimum)?.cpus, count > 1 else { return nil }
                draft.cpus = count
                return .because(.osinfo("\(draft.system.name) needs at least \(count)"))
            },
            Rule("two", "With a second CPU a guest still answers while one program is busy.", from: [.practice]) {
                draft in
                guard (draft.hostCPUs ?? 1) > 1, draft.need(.maximum)?.cpus ?? 2 > 1, !draft.system.isOld else {
                    return nil
                }
                draft.cpus = 2
                return .because(.practice)
            },
            Rule("one", "Every system runs on one.", from: [.practice]) { draft in
                draft.cpus = 1
                return .because(.practice)
            },
        ])

    /// That it has no more virtual CPUs than its host has CPUs, nor than its machine or its system can take.
    static let cpuLimit = Question(
        "cpu-limit", "virtual CPUs",
        answer: { draft in
            guard draft.wish.cpus == nil, draft.wish.topology == nil, let cpus = draft.cpus, let limit = draft.cpuLimit,
                cpus > limit
            else { return draft.cpus.map(String.init) }
            return nil
        },
        rules: [
            Rule("host", "More virtual CPUs than the host has CPUs wait for each other.", from: [.host]) { draft in
                guard let wanted = draft.cpus, let limit = draft.cpuLimit else { return nil }
                draft.cpus = limit
                return .because(
                    .host("it has \(limit) CPUs for a guest"),
                    warning:
                        "\(wanted) virtual CPUs are advised, but this host has \(limit) for a guest, so it gets \(limit)."
                )
            }
        ])

    /// How the virtual CPUs are grouped.
    static let topology = Question(
        "topology", "CPU topology",
        answer: {
            $0.topology.map(\.title)
        },
        rules: [
            Rule("fill", "What was left open of the topology makes up the number of virtual CPUs.", from: [.wish]) {
                draft in
                guard let wished = draft.wish.topology, let cpus = draft.cpus, let full = wished.filled(for: cpus)
                else {
                    return nil
                }
                draft.topology = full
                return .because(.wish)
            }
        ])
}

extension Draft {
    fileprivate var cpuLimit: Int? {
        [hostCPUs, offer?.maximumCPUs].compactMap { $0 }.filter { $0 > 0 }.min()
    }
}

extension CPUTopology {
    /// As `2 sockets × 4 cores × 2 threads`.
    var title: String {
        let parts = [
            (sockets ?? 1, "sockets"), (dies ?? 1, "dies"), (cores ?? 1, "cores"), (threads ?? 1, "threads"),
        ]
        let told = parts.filter { $0.0 != 1 }.map { "\($0.0) \($0.1)" }
        return told.isEmpty ? "1 core" : told.joined(separator: " × ")
    }

    /// The number of virtual CPUs when what is open is taken as `filler`; nil when a part is below 1 or it is too many.
    func product(filling filler: Int) -> Int? {
        var product = 1
        for part in [sockets, dies, cores, threads] {
            let factor = part ?? filler
            guard factor > 0 else { return nil }
            let (next, isTooLarge) = product.multipliedReportingOverflow(by: factor)
            guard !isTooLarge, next <= 65_536 else { return nil }
            product = next
        }
        return product
    }

    /// The topology with the open parts filled so that the product is `cpus`: first cores, then sockets; nil when that
    /// does not come out even.
    func filled(for cpus: Int) -> CPUTopology? {
        guard let known = product(filling: 1), cpus % known == 0 else { return nil }
        var full = CPUTopology(sockets: sockets ?? 1, dies: dies ?? 1, cores: cores ?? 1, threads: threads ?? 1)
        let rest = cpus / known
        if cores == nil {
            full.cores = rest
        } else if sockets == nil {
            full.sockets = rest
        } else if threads == nil {
            full.threads = rest
        } else if dies == nil {
            full.dies = rest
        } else if rest != 1 {
            return nil
        }
        return full
    }
}
