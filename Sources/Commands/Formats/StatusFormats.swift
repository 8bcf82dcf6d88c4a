internal import FleetModel
internal import Terminal

/// What `status` can print.
enum StatusFormat: String, CaseIterable, Sendable {
    case text
    case json
    case prometheus
    case nagios
}

extension StatusReport {
    /// The report in a format, with its last line's end.
    func formatted(as format: StatusFormat, time: Int64) -> String {
        switch format {
        case .text: text
        case .json: json(time: time) + "\n"
        case .prometheus: PrometheusText(report: self).text
        case .nagios: nagios + "\n"
        }
    }

    private var text: String {
        var table = TextTable(columns: ["HOST", "STATE", "GUESTS", "RUNNING", "CPU", "MEMORY", "LATENCY"])
        table.alignments = [.leading, .leading, .trailing, .trailing, .trailing, .trailing, .trailing]
        for host in hosts {
            let memory = host.memory.map { Units.kib($0.value.usedKiB, of: $0.value.totalKiB) }
            let isReached = host.isReached
            table.add([
                SafeText(host.name), SafeText(isReached ? host.connection.key : "unreachable"),
                isReached ? "\(host.guests.count)" : "-",
                isReached ? "\(host.count(.running) + host.count(.blocked))" : "-",
                SafeText(host.cpu.map { Units.percent($0.value.percent) } ?? "-"), SafeText(memory ?? "-"),
                SafeText(host.latency.map(Units.milliseconds) ?? "-"),
            ])
        }
        var lines = hosts.isEmpty ? [] : table.lines
        lines += items.map { "\($0.status.name): \($0.finding.text)" }
        lines.append("\(status.name): \(summary)")
        return lines.map { $0.string + "\n" }.joined()
    }

    /// `12 of 14 guests running on 2 hosts, 1 unreachable`.
    var summary: String {
        let lost = hosts.count - reached.count
        let guests = Units.counted(guestCount, "guest")
        return "\(running) of \(guests) running on \(Units.counted(hosts.count, "host"))"
            + (lost == 0 ? "" : ", \(lost) unreachable")
    }

    func json(time: Int64) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.member("time_unix_seconds", time)
            json.member("status", status.key)
            json.key("findings")
            json.array(items) { json, item in
                json.object { json in
                    json.member("status", item.status.key)
                    json.member("threshold", item.finding.threshold)
                    json.member("subject", item.finding.subject)
                    json.member("value", item.finding.value)
                }
            }
            json.member("hosts_total", hosts.count)
            json.member("hosts_reached", reached.count)
            json.member("guests_total", guestCount)
            json.member("guests_running", running)
            json.member("guests_paused", count(.paused))
            json.member("guests_shut_off", count(.shutOff))
            json.member("guests_crashed", count(.crashed))
            json.key("hosts")
            json.array(hosts) { SnapshotJSON.host($1, at: now, into: &$0) }
            json.key("guests")
            json.array(reached.flatMap { host in host.guests.map { (host, $0) } }) { json, pair in
                SnapshotJSON.guest(pair.1, on: pair.0, at: now, into: &json)
            }
        }
        return json.text
    }

    /// One line: words, `|`, performance data. A bar in a name would end the words, so it becomes a broken bar.
    private var nagios: String {
        let shown = items.prefix(5).map(\.finding.text)
        let more = items.count > 5 ? ["and \(items.count - 5) more"] : []
        let words = SafeText(([summary] + shown + more).joined(separator: "; ")).string.replacing("|", with: "¦")
        var data = [
            "running=\(running);;;0;\(guestCount)", "paused=\(count(.paused));;;0;\(guestCount)",
            "crashed=\(count(.crashed));;;0;\(guestCount)", "shut_off=\(count(.shutOff));;;0;\(guestCount)",
            "hosts_reached=\(reached.count);;;0;\(hosts.count)",
        ]
        for host in reached {
            let name = SafeText(host.name).string.filter { !"'=|".contains($0) }
            if let cpu = host.cpu?.value.percent { data.append("'\(name) cpu'=\(Units.plain(cpu))%;;;0;100") }
            if let memory = host.memory?.value.percent {
                data.append("'\(name) memory'=\(Units.plain(memory))%;;;0;100")
            }
        }
        return "VIRT-TUI \(status.name) - \(words) | \(data.joined(separator: " "))"
    }
}
