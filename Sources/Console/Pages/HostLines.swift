import FleetModel
import Terminal

extension World {
    /// A host in lines.
    func detailLines(of host: HostSnapshot) -> [[Span]] {
        var head = [Span("\(host.name)", .title), Span("  \(host.uri)", .dim)]
        if let (text, role) = statusText(of: host) { head.append(Span("  \(text)", role)) }
        var lines = [head]
        if let trouble = host.measuringTrouble {
            lines.append(label("") + [Span("Guests are not measured: \(trouble.why)", .warning)])
        }
        if let facts = host.facts {
            var line = label("host")
            if let name = facts.hostname { line.append(Span("\(name)  ")) }
            if let hypervisor = facts.hypervisor { line.append(Span("\(hypervisor)  ")) }
            if let version = facts.libvirtVersion { line.append(Span("libvirt \(version)", .dim)) }
            lines.append(line)
            line = label("cpu")
            if let count = facts.cpuCount { line.append(Span("\(count) ")) }
            if let model = facts.cpuModel { line.append(Span("\(model) ")) }
            if let topology = facts.topology {
                line.append(
                    Span(
                        "  \(counted(topology.sockets, "socket")), \(counted(topology.cores, "core")), "
                            + "\(counted(topology.threads, "thread"))", .dim))
            }
            if let speed = facts.cpuMHz, speed > 0 { line.append(Span("  \(speed) MHz", .dim)) }
            lines.append(line)
        }
        if let cpu = host.cpu {
            var line =
                label("load") + [
                    Span("\(Units.percent(cpu.value.percent))", Level(percent: cpu.value.percent).graphRole)
                ]
            if let user = cpu.value.userPercent { line.append(Span("  user \(Units.percent(user))", .dim)) }
            if let system = cpu.value.systemPercent { line.append(Span("  system \(Units.percent(system))", .dim)) }
            if let wait = cpu.value.ioWaitPercent { line.append(Span("  I/O wait \(Units.percent(wait))", .dim)) }
            lines.append(line + age(of: cpu.at))
        }
        if let memory = host.memory {
            let given = host.guests.filter(\.state.isActive).reduce(UInt64(0)) { $0 &+ ($1.memoryKiB ?? 0) }
            lines.append(
                label("memory") + [
                    Span(
                        "\(Units.kib(memory.value.usedKiB, of: memory.value.totalKiB)) used",
                        Level(percent: memory.value.percent).graphRole),
                    Span("  given to running guests \(Units.kib(given))", .dim),
                ] + age(of: memory.at))
        }
        let vcpus = host.guests.filter(\.state.isActive).reduce(0) { $0 + ($1.vcpuCount ?? 0) }
        lines.append(
            label("guests") + [
                Span("\(host.guests.count)"), Span("  \(tally(host.id)[.running]) running", .running),
                Span("  \(tally(host.id)[.paused]) paused", .paused),
                Span("  \(tally(host.id)[.shutOff]) off", .shutOff),
                Span("  \(tally(host.id)[.crashed]) crashed", tally(host.id)[.crashed] > 0 ? .crashed : .dim),
                Span(vcpus > 0 ? "  \(vcpus) vCPU in use" : "", .dim),
            ])
        return lines
    }
}
