internal import FleetModel
internal import Terminal

/// A report in Prometheus' text format (version 0.0.4), in base units: seconds, bytes, ratios from 0 to 1. What was not
/// measured is left out.
struct PrometheusText {
    let report: StatusReport

    var text: String {
        var text = ""
        func family(_ name: String, _ help: String, _ samples: [(labels: String, value: Double?)]) {
            let known = samples.compactMap { sample in sample.value.map { (sample.labels, $0) } }
            guard !known.isEmpty else { return }
            text += "# HELP virt_tui_\(name) \(help)\n# TYPE virt_tui_\(name) gauge\n"
            var seen: Set<String> = []
            for (labels, value) in known where seen.insert(labels).inserted {
                text += "virt_tui_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(Self.number(value))\n"
            }
        }
        func hosts(_ name: String, _ help: String, _ value: (HostSnapshot) -> Double?) {
            family(name, help, report.hosts.map { (Self.labels($0), value($0)) })
        }
        func guests(_ export: NumberFact.Export, _ help: String, _ fact: NumberFact) {
            family(
                "guest_\(export.name)", help,
                report.reached.flatMap { host in
                    host.guests.map { guest in
                        (
                            Self.labels(host, guest),
                            fact.value(of: guest, on: host, at: report.now).map { $0 / export.divisor }
                        )
                    }
                })
        }
        hosts("host_up", "Whether the host was reached.") { $0.isReached ? 1 : 0 }
        hosts("host_cpu_ratio", "Processor use of the host.") { $0.cpu.map { $0.value.percent / 100 } }
        hosts("host_memory_bytes", "Memory of the host.") { $0.memory.map { Double($0.value.totalKiB) * 1024 } }
        hosts("host_memory_used_bytes", "Memory in use on the host.") {
            $0.memory.map { Double($0.value.usedKiB) * 1024 }
        }
        hosts("host_latency_seconds", "Round trip of the last poll.") { $0.latency.map { $0 / 1000 } }
        family(
            "host_guests", "Guests of the host by state.",
            report.reached.flatMap { host in
                GuestState.allCases.map { state in
                    ("\(Self.labels(host)),state=\"\(state.key)\"", Double(host.count(state)))
                }
            })
        family(
            "guest_state", "The state the guest is in: 1 for the one it has.",
            report.reached.flatMap { host in
                host.guests.map { ("\(Self.labels(host, $0)),state=\"\($0.state.key)\"", 1) }
            })
        for fact in NumberFact.all {
            guard let export = fact.export else { continue }
            guests(export, "The guest's \(fact.key): \(fact.summary).", fact)
        }
        family("check_status", "0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN.", [("", Double(report.status.rawValue))])
        return text
    }

    private static func labels(_ host: HostSnapshot) -> String {
        "host=\"\(escaped(host.name))\",uri=\"\(escaped(host.uri))\""
    }

    private static func labels(_ host: HostSnapshot, _ guest: GuestSnapshot) -> String {
        "\(labels(host)),guest=\"\(escaped(guest.name))\",uuid=\"\(guest.uuid)\""
    }

    private static func escaped(_ text: String) -> String {
        SafeText(text).string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    private static func number(_ value: Double) -> String {
        Int64(exactly: value).map { String($0) } ?? String(value)
    }
}
