internal import FleetModel

/// Adds one point a poll to the histories. A series begins with its first known value and has gaps from then on.
enum HistoryKeeper {
    /// - Parameters:
    ///   - statistics: of one guest.
    ///   - since: when the last point was added: an older measurement is a gap.
    ///   - keepsDevices: whether single disks and interfaces have series of their own.
    /// - Returns: whether any series grew.
    static func append(to statistics: inout GuestStatistics, since: Moment, keepsDevices: Bool) -> Bool {
        func fresh<Value>(_ sampled: Sampled<Value>?) -> Value? {
            guard let sampled, sampled.at > since else { return nil }
            return sampled.value
        }
        let disks = fresh(statistics.disks)
        let networks = fresh(statistics.networks)
        var grew = add(fresh(statistics.cpu)?.percent, to: &statistics.cpuHistory)
        grew = add(fresh(statistics.memory)?.percent, to: &statistics.memoryHistory) || grew
        grew = add(disks == nil ? nil : statistics.diskReadRate, to: &statistics.diskReadHistory) || grew
        grew = add(disks == nil ? nil : statistics.diskWriteRate, to: &statistics.diskWriteHistory) || grew
        grew = add(networks == nil ? nil : statistics.receiveRate, to: &statistics.receiveHistory) || grew
        grew = add(networks == nil ? nil : statistics.sendRate, to: &statistics.sendHistory) || grew
        guard keepsDevices else {
            if !statistics.deviceHistories.isEmpty {
                statistics.deviceHistories = [:]
                grew = true
            }
            return grew
        }
        for disk in disks ?? [] {
            grew = add(disk.readRate, disk.writeRate, of: disk.name, to: &statistics) || grew
        }
        for network in networks ?? [] {
            grew = add(network.receiveRate, network.sendRate, of: network.name, to: &statistics) || grew
        }
        return grew
    }

    /// Adds a point, unless the series has not begun yet and there is none.
    static func add(_ value: Double?, to history: inout History) -> Bool {
        if value == nil, history.count == 0 { return false }
        history.append(value)
        return true
    }

    private static func add(
        _ incoming: Double?, _ outgoing: Double?, of name: String, to statistics: inout GuestStatistics
    ) -> Bool {
        var device = statistics.deviceHistories[name] ?? DeviceHistory()
        let first = add(incoming, to: &device.incoming)
        let second = add(outgoing, to: &device.outgoing)
        guard first || second else { return false }
        statistics.deviceHistories[name] = device
        return true
    }
}
