import FleetModel
import Terminal

extension World {
    /// A guest's facts in lines, grouped under headings, what matters first.
    func facts(of guest: GuestSnapshot, on host: HostSnapshot) -> [[Span]] {
        var lines = headLines(of: guest, on: host)
        for (heading, group) in [
            ("Reach", reachLines(of: guest)), ("Load", loadLines(of: guest)), ("Disks", diskLines(of: guest)),
            ("Network", networkLines(of: guest)), ("Definition", definitionLines(of: guest, on: host)),
        ] as [(SafeText, [[Span]])] where !group.isEmpty {
            lines += [[], [Span(heading, .accent)]] + group
        }
        return lines
    }

    /// Who it is and how it stands.
    private func headLines(of guest: GuestSnapshot, on host: HostSnapshot) -> [[Span]] {
        var name = [Span("\(displayName(of: guest, on: host))", .title)]
        if let title = guest.title { name.append(Span("  \(title)")) }
        var state = [Span("\(guest.state.name)", guest.state.role)] + stateSpans(of: guest)
        if isBusy(GuestID(host: host.id, uuid: guest.uuid)) { state.append(Span("  busy", .busy)) }
        var lines = [name, state + badgeSpans(of: guest)]
        if let since = guest.silentSince {
            lines.append([
                Span("its hypervisor has not answered for \(Units.age(now.seconds(since: since)))", .warning)
            ])
        }
        let sizes = sizeSpans(of: guest)
        if !sizes.isEmpty { lines.append(sizes) }
        return lines
    }

    private func reachLines(of guest: GuestSnapshot) -> [[Span]] {
        guard let details = guest.details?.value else { return [] }
        var lines: [[Span]] = []
        if !details.addresses.isEmpty {
            let source = details.addressSource.map { Span("  by \($0)", .dim) }
            lines += details.addresses.enumerated().map { index, address in
                label(index == 0 ? "address" : "") + [Span("\(address)")]
                    + (index == 0 ? [source].compactMap(\.self) : [])
            }
        }
        if let name = details.hostname { lines.append(label("name") + [Span("\(name)")]) }
        if let agent = details.agentConnected {
            lines.append(label("agent") + [Span(agent ? "connected" : "not running", agent ? .ok : .dim)])
        }
        return lines
    }

    private func loadLines(of guest: GuestSnapshot) -> [[Span]] {
        var lines: [[Span]] = []
        if let cpu = guest.statistics.cpu { lines.append(label("cpu") + cpuSpans(cpu, guest.statistics.vcpus)) }
        if let vcpus = guest.statistics.vcpus, vcpus.value.shares.count > 1 {
            let shares = vcpus.value.shares.map { $0.map(Units.percent) ?? "?" }
            lines.append(label("vcpus") + [Span(SafeText(shares.joined(separator: " ")))] + age(of: vcpus.at))
        }
        if let memory = guest.statistics.memory {
            lines.append(label("memory") + memorySpans(memory.value, guest.details?.value) + age(of: memory.at))
        }
        return lines
    }

    private func diskLines(of guest: GuestSnapshot) -> [[Span]] {
        guard let disks = guest.statistics.disks else { return [] }
        return disks.value.flatMap { disk -> [[Span]] in
            let place = diskPlaceSpans(disk)
            let rates = deviceLabel(disk.name) + diskRateSpans(disk) + age(of: disks.at)
            return place.isEmpty ? [rates] : [rates, label("") + place]
        }
    }

    private func networkLines(of guest: GuestSnapshot) -> [[Span]] {
        var lines: [[Span]] = []
        if let networks = guest.statistics.networks {
            lines = networks.value.map {
                deviceLabel($0.name) + networkSpans($0) + age(of: networks.at)
            }
        }
        for device in guest.details?.value.devices ?? [] where device.kind == "interface" {
            lines.append(label("") + [Span("\(device.name)", .text), Span("  \(device.summary)", .dim)])
        }
        return lines
    }

    /// Names of devices may be longer than labels.
    private func deviceLabel(_ name: String) -> [Span] {
        let name = SafeText(name)
        return [Span(name.padded(to: max(8, name.width + 1)), .label)]
    }

    private func definitionLines(of guest: GuestSnapshot, on host: HostSnapshot) -> [[Span]] {
        let details = guest.details?.value
        let rows: [(SafeText, String?)] = [
            ("about", details?.description), ("tags", details?.tags.joined(separator: " ")), ("host", host.name),
            ("machine", details?.machine), ("type", details?.virtualisation), ("boots", details?.firmware),
            ("has", details?.snapshots.map { Units.counted($0.count, "snapshot") }),
            ("uuid", guest.uuid.description),
            ("id", guest.number.map { "\($0)" }),
        ]
        return rows.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : label(name) + [Span(SafeText($0))] }
        }
    }
}
