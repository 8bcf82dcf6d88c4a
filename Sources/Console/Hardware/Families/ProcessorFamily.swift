import LibvirtConfig
import Terminal

extension DeviceFamily {
    /// Virtual processors.
    static let processors = DeviceFamily(
        title: "Processors", group: .processor,
        about: { element in
            let domain = DomainConfig(element: element)
            let most = domain.vcpus ?? 1
            let count = domain.currentVCPUs.map { $0 == most ? "\(most)" : "\($0) of \(most)" } ?? "\(most)"
            return line(count, domain.cpu.mode?.rawValue, domain.cpu.model)
        },
        fields: [
            SheetField(
                name: "vcpus", label: "Processors",
                hint: "How many the guest has; a running guest can get more up to the maximum.",
                kind: .number(1...4096),
                get: { element in
                    let domain = DomainConfig(element: element)
                    return (domain.currentVCPUs ?? domain.vcpus).map(String.init) ?? ""
                },
                set: { element, text in
                    var domain = DomainConfig(element: element)
                    let count = Int(text)
                    domain.currentVCPUs = count == domain.vcpus ? nil : count
                    if let count, count > domain.vcpus ?? 1 { (domain.vcpus, domain.currentVCPUs) = (count, nil) }
                    element = domain.element
                }),
            SheetField(
                name: "maximum vcpus", label: "Maximum", hint: "How many it can have at most, from its next start on.",
                kind: .number(1...4096),
                get: { DomainConfig(element: $0).vcpus.map(String.init) ?? "" },
                set: { element, text in
                    var domain = DomainConfig(element: element)
                    let count = domain.currentVCPUs ?? domain.vcpus
                    domain.vcpus = Int(text)
                    domain.currentVCPUs = count == domain.vcpus ? nil : count.map { min($0, domain.vcpus ?? $0) }
                    element = domain.element
                }),
            .value(
                "cpu mode", "CPU mode", \DomainConfig.cpu.mode,
                .words(["", "host-passthrough", "host-model", "maximum", "custom"]),
                hint: "host-passthrough gives the host's own; host-model migrates to more hosts."),
            .value("cpu model", "CPU model", \DomainConfig.cpu.model, hint: "For custom: such as Skylake-Server.").when
            {
                DomainConfig(element: $0).cpu.mode == .custom
            },
            .value(
                "sockets", "Sockets", \DomainConfig.cpu.sockets, .number(1...4096),
                hint: "Sockets × cores × threads is the maximum; empty leaves them to the hypervisor."),
            .value("cores", "Cores", \DomainConfig.cpu.cores, .number(1...4096)),
            .value("threads", "Threads", \DomainConfig.cpu.threads, .number(1...64)),
            .value(
                "cpuset", "Host CPUs", \DomainConfig.cpuSet, hint: "CPUs of the host that may be used, such as 0-3,^2."),
        ])
}
