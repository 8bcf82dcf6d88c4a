import LibvirtConfig
import Terminal

extension DeviceFamily {
    /// Memory, and how much of it the balloon leaves.
    static let memory = DeviceFamily(
        title: "Memory", group: .processor,
        about: { element in
            let domain = DomainConfig(element: element)
            guard let most = domain.memory else { return "" }
            let now = domain.currentMemory ?? most
            return now == most ? SizeText.text(most) : "\(SizeText.text(now)) of \(SizeText.text(most))"
        },
        fields: [
            SheetField(
                name: "memory", label: "Memory",
                hint: "What the guest has; a running guest's balloon follows at once, up to the maximum.", kind: .size,
                get: { element in
                    let domain = DomainConfig(element: element)
                    return (domain.currentMemory ?? domain.memory).map(SizeText.text) ?? ""
                },
                set: { element, text in
                    var domain = DomainConfig(element: element)
                    domain.currentMemory = SizeText.kib(text)
                    if let wanted = domain.currentMemory, wanted > domain.memory ?? 0 { domain.memory = wanted }
                    element = domain.element
                }),
            SheetField(
                name: "maximum memory", label: "Maximum", hint: "What it can have at most, from its next start on.",
                kind: .size,
                get: { DomainConfig(element: $0).memory.map(SizeText.text) ?? "" },
                set: { element, text in
                    var domain = DomainConfig(element: element)
                    domain.memory = SizeText.kib(text)
                    if let most = domain.memory, let now = domain.currentMemory, now > most {
                        domain.currentMemory = most
                    }
                    element = domain.element
                }),
            .flag(
                "locked", "Locked", \DomainConfig.memoryBacking.locked, hint: "Keeps it out of the host's swap.",
                words: ["no", "yes"]),
            .value(
                "memory source", "Made of", \DomainConfig.memoryBacking.source,
                .words(["", "anonymous", "file", "memfd"]),
                hint: "memfd is what shared folders of virtiofs need."),
            .value(
                "memory access", "Access", \DomainConfig.memoryBacking.access, .words(["", "private", "shared"]),
                hint: "shared is what shared folders of virtiofs need."),
        ])
}
