import LibvirtConfig
import XMLTree

extension Question {
    /// Hyper-V's ways to spare a Windows guest work, each if the hypervisor has it and what it needs.
    static let enlightenments: [Question] = [
        enlightenment("relaxed", "A busy host does not make Windows believe that its clock hangs."),
        enlightenment("vapic", "Interrupts cost less."),
        enlightenment("spinlocks", "Windows gives the CPU back when it waits for a lock for long."),
        enlightenment("vpindex", "Windows knows its virtual CPUs by number, which others build on."),
        enlightenment("runtime", "Windows learns how long its virtual CPUs have run."),
        enlightenment("synic", "Hyper-V's interrupt controller, which its timers need.", needs: ["vpindex"]),
        enlightenment(
            "stimer", "Hyper-V's timers spare the emulated ones, so an idle Windows costs little.",
            needs: ["vpindex", "synic"], needsClock: true),
        enlightenment("frequencies", "Windows does not have to measure its clocks."),
        enlightenment("tlbflush", "Address translations are flushed by one call for all CPUs.", needs: ["vpindex"]),
        enlightenment("ipi", "Interrupts between virtual CPUs cost one call.", needs: ["vpindex"]),
        Question(
            "hyperv.evmcs", "Hyper-V evmcs",
            answer: { draft in
                draft.enlightenments.contains("evmcs") ? "on" : nil
            },
            rules: [
                Rule("intel", "Hyper-V inside the guest runs faster.", from: [.capabilities]) { draft in
                    guard draft.wantsEnlightenment("evmcs", needs: ["vapic"]), draft.isKVM, draft.hostVendor == "Intel"
                    else {
                        return nil
                    }
                    draft.enlightenments.insert("evmcs")
                    return .because(.capabilities("the host's CPU is Intel's"))
                }
            ]),
        Question(
            "hyperv.avic", "Hyper-V avic",
            answer: { draft in
                draft.enlightenments.contains("avic") ? "on" : nil
            },
            rules: [
                Rule("apic", "The host's CPU can deliver interrupts itself.", from: [.domainCapabilities]) { draft in
                    guard draft.wantsEnlightenment("avic"), draft.features["apic"] == true else { return nil }
                    draft.enlightenments.insert("avic")
                    return .because(.domainCapabilities("Hyper-V avic is offered"))
                }
            ]),
    ]

    private static func enlightenment(
        _ name: String, _ reason: String, needs: [String] = [], needsClock: Bool = false
    ) -> Question {
        Question(
            "hyperv.\(name)", "Hyper-V \(name)", answer: { $0.enlightenments.contains(name) ? "on" : nil },
            rules: [
                Rule("windows", reason, from: [.domainCapabilities]) { draft in
                    guard draft.wantsEnlightenment(name, needs: needs),
                        !needsClock || draft.timers["hypervclock"]?.isPresent == true
                    else { return nil }
                    draft.enlightenments.insert(name)
                    return .because(.domainCapabilities("Hyper-V \(name) is offered"))
                }
            ])
    }
}

extension Draft {
    /// Whether a Windows guest can have an enlightenment.
    fileprivate func wantsEnlightenment(_ name: String, needs: [String] = []) -> Bool {
        isQEMU && isX86 && system.isWindows && offer?.enlightenments.contains(name) == true
            && needs.allSatisfy(enlightenments.contains)
    }

    fileprivate var hostVendor: String? { facts.capabilities?.element.path("host/cpu/vendor")?.text }
}
