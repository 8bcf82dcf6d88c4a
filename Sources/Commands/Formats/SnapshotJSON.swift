internal import FleetModel

/// Hosts and guests as JSON: keys are stable, units are in their names, and what is not known is `null`.
enum SnapshotJSON {
    /// The version of all documents; it grows when a key changes its meaning or goes.
    static let schema = 1

    static func host(_ host: HostSnapshot, at now: Moment, into json: inout JSONWriter) {
        json.object { json in
            json.member("name", host.name)
            json.member("uri", host.uri)
            json.member("connection", host.connection.key)
            json.member("reached", host.isReached)
            error(host, into: &json)
            json.member("read_only", host.isReadOnly)
            json.member("hypervisor", host.facts?.hypervisor)
            json.member("libvirt_version", host.facts?.libvirtVersion)
            json.member("hostname", host.facts?.hostname)
            json.member("architecture", host.facts?.architecture)
            json.member("cpu_model", host.facts?.cpuModel)
            json.member("cpu_count", host.facts?.cpuCount)
            json.member("cpu_percent", host.cpu?.value.percent)
            json.member("memory_total_kib", host.memory?.value.totalKiB ?? host.facts?.memoryKiB)
            json.member("memory_used_kib", host.memory?.value.usedKiB)
            json.member("memory_percent", host.memory?.value.percent)
            json.member("latency_ms", host.latency)
            json.member("age_seconds", host.polledAt.map { max(0, now.seconds(since: $0)) })
            json.key("guests")
            if host.isReached {
                json.object { json in
                    json.member("total", host.guests.count)
                    json.member("running", host.count(.running) + host.count(.blocked))
                    json.member("paused", host.count(.paused))
                    json.member("shut_off", host.count(.shutOff))
                    json.member("crashed", host.count(.crashed))
                    json.member("silent", host.guests.count { $0.silentSince != nil })
                }
            } else {
                json.string(nil)
            }
        }
    }

    private static func error(_ host: HostSnapshot, into json: inout JSONWriter) {
        json.key("error")
        guard let trouble = host.trouble else { return json.string(nil) }
        json.object { json in
            json.member("what", trouble.what)
            json.member("why", trouble.why)
            json.member("next", trouble.next)
        }
    }

    static func guest(_ guest: GuestSnapshot, on host: HostSnapshot, at now: Moment, into json: inout JSONWriter) {
        let details = guest.details?.value
        json.object { json in
            json.member("name", guest.name)
            json.member("uuid", guest.uuid.description)
            json.member("id", guest.number)
            json.member("host", host.name)
            json.member("uri", host.uri)
            json.member("title", guest.title)
            json.member("state", guest.state.key)
            json.member("state_reason", guest.stateReason)
            json.member("persistent", guest.isPersistent)
            json.member("autostart", guest.autostart)
            json.member("managed_save", guest.hasManagedSave)
            for fact in NumberFact.all { json.member(fact, fact.value(of: guest, on: host, at: now)) }
            json.member(
                "age_seconds",
                guest.statistics.cpu?.age(at: now) ?? host.polledAt.map { max(0, now.seconds(since: $0)) })
            json.member("os", details?.operatingSystem)
            json.member("hostname", details?.hostname)
            json.member("agent_connected", details?.agentConnected)
            list("addresses", details?.addresses, into: &json)
            list("networks", details?.networks, into: &json)
            list("tags", details?.tags, into: &json)
        }
    }

    private static func list(_ name: StaticString, _ values: [String]?, into json: inout JSONWriter) {
        json.key(name)
        guard let values else { return json.string(nil) }
        json.array(values) { $0.string($1) }
    }
}

extension HostSnapshot {
    /// Why it is not reached, does not answer now, or cannot be measured; nil when all is well.
    var trouble: Failure? {
        switch connection {
        case .ready:
            isListed ? measuringTrouble : Failure(what: "listing the guests of \(name)", why: "no answer in time")
        case .reconnecting(_, _, let reason), .crowded(let reason): reason
        case .degraded(_, let reason): Failure(what: "asking \(name)", why: reason)
        case .closed: Failure(what: "connecting to \(name)", why: "the connection is closed")
        case .connecting:
            Failure(what: "connecting to \(name)", why: "no answer in time", next: "wait longer with --timeout SECONDS")
        case .waitingForCredentials:
            Failure(
                what: "connecting to \(name)", why: "it asks for a password",
                next: "connect in the console, or use a key or a credentials file (auth.conf)")
        }
    }
}
