import LibvirtConfig
import XMLTree

extension Question {
    /// What the virtual CPU looks like.
    static let cpuModel = Question(
        "cpu", "CPU",
        answer: {
            $0.cpu?.title
        },
        rules: [
            Rule(
                "host-passthrough", "The guest gets everything that the host's CPU can do and can still migrate.",
                from: [.domainCapabilities]
            ) {
                draft in
                guard draft.isKVM, draft.isX86, !draft.isForeign, let offer = draft.offer,
                    offer.cpuModes.contains("host-passthrough"), offer.hostPassthroughMigratable.contains("on")
                else { return nil }
                draft.cpu = CPUChoice(mode: "host-passthrough")
                return .because(.domainCapabilities("host-passthrough can be migratable"))
            },
            Rule("host-passthrough-arm", "It is the one CPU that KVM has on ARM.", from: [.domainCapabilities]) {
                draft in
                guard draft.isKVM, draft.isARM, !draft.isForeign,
                    draft.offer?.cpuModes.contains("host-passthrough") == true
                else { return nil }
                draft.cpu = CPUChoice(mode: "host-passthrough")
                return .because(.domainCapabilities("host-passthrough is supported"))
            },
            Rule(
                "host-model", "It is the nearest to the host's CPU that the hypervisor knows how to move to others.",
                from: [.domainCapabilities]
            ) {
                draft in
                guard draft.isKVM, draft.isX86 || draft.isS390, !draft.isForeign, let offer = draft.offer,
                    offer.cpuModes.contains("host-model"), offer.hostModelFallback == "forbid"
                else { return nil }
                draft.cpu = CPUChoice(mode: "host-model")
                return .because(.domainCapabilities("host-model is \(offer.hostModel ?? "supported")"))
            },
            Rule(
                "host-name", "The hypervisor offers nothing nearer than the name of the host's CPU.",
                from: [.capabilities]
            ) { draft in
                guard draft.isKVM, draft.isX86, !draft.isForeign, draft.offer?.cpuModes.contains("custom") ?? true,
                    let model = draft.facts.capabilities?.element.path("host/cpu/model")?.text, !model.isEmpty
                else { return nil }
                draft.cpu = CPUChoice(mode: "custom", model: model)
                return .because(.capabilities("the host's CPU is \(model)"))
            },
            Rule(
                "maximum", "Where the CPU is emulated anyway, it may as well do everything that can be emulated.",
                from: [.domainCapabilities]
            ) {
                draft in
                guard draft.virtualisation == "qemu", draft.isX86 || draft.isVirtBoard,
                    draft.offer?.cpuModes.contains("maximum") == true
                else { return nil }
                draft.cpu = CPUChoice(mode: "maximum")
                return .because(.domainCapabilities("maximum is supported"))
            },
        ])
}
