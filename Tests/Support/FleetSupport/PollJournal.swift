public import FleetModel
import Synchronization

/// Notes when a host was polled and what was ever wrong with its snapshots; keeps no snapshot.
public final class PollJournal: Sendable {
    /// What is known of one host.
    private struct Entry {
        var polls: [Moment] = []
        var names: [String]?
        var faults: [String] = []
        /// Whether the connection must not be lost from now on; that a busy machine answers late is no loss.
        var isSteady = false
    }

    private let entries = Mutex<[HostID: Entry]>([:])

    /// Nothing noted yet.
    public init() {}

    /// From now on every snapshot of the host has exactly these guests, each once; and, when it is to be steady, is
    /// connected.
    public func expect(_ names: [String], of host: HostID, steady: Bool) {
        entries.withLock {
            $0[host, default: Entry()].names = names
            $0[host, default: Entry()].isSteady = steady
        }
    }

    /// A fleet's sink.
    public func take(_ update: FleetUpdate) {
        guard case .host(let host) = update else { return }
        entries.withLock { entries in
            var entry = entries[host.id] ?? Entry()
            if let at = host.polledAt, entry.polls.last.map({ $0 < at }) ?? true { entry.polls.append(at) }
            if let names = entry.names, names != host.guests.map(\.name) {
                entry.faults.append("rows are \(host.guests.map(\.name))")
            }
            if Set(host.guests.map(\.uuid)).count != host.guests.count { entry.faults.append("a row is doubled") }
            if entry.isSteady, !["ready", "degraded"].contains(host.connection.key) {
                entry.faults.append("it is \(host.connection.key)")
            }
            entries[host.id] = entry
        }
    }

    /// Everything that was wrong with the host's snapshots.
    public func faults(of host: HostID) -> [String] { entries.withLock { $0[host]?.faults ?? [] } }

    /// Answered polls of a host within a span of time, and the longest time without one, seconds.
    public func polls(of host: HostID, from start: Moment, to end: Moment) -> (count: Int, longestGap: Double) {
        let inside = entries.withLock { $0[host]?.polls ?? [] }.filter { start <= $0 && $0 <= end }
        let edges = [start] + inside + [end]
        return (inside.count, zip(edges, edges.dropFirst()).map { $1.seconds(since: $0) }.max() ?? 0)
    }
}
