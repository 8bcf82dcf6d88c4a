internal import FleetModel

/// Adds one point a poll to the histories. A series begins with its first known value and has gaps from then on.
enum HistoryKeeper {
    /// - Parameters:
    ///   - statistics: of one guest.
    ///   - since: when the last point was added: an older measurement is a gap.
    /// - Returns: whether any series grew.
    static func append(to statistics: inout GuestStatistics, since: Moment) -> Bool {
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
        return grew
    }

    /// Adds a point, unless the series has not begun yet and there is none.
    static func add(_ value: Double?, to history: inout History) -> Bool {
        if value == nil, history.count == 0 { return false }
        history.append(value)
        return true
    }
}
