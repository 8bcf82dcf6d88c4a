/// Makes entries of the time line out of what the polling model tells.
public struct TimeLineRecorder: Sendable {
    private let user: String
    private var hosts: [HostID: (name: String, uri: String)] = [:]

    /// A recorder; actions are this user's.
    public init(user: String) { self.user = user }

    /// The entry that an update is worth; nil for most. `time` is seconds since 1970.
    public mutating func entry(for update: FleetUpdate, at time: Int64) -> TimeLineEntry? {
        switch update {
        case .host(let host):
            hosts[host.id] = (host.name, host.uri)
            return nil
        case .removed(let host):
            hosts[host] = nil
            return nil
        case .event(let event): return TimeLineEntry(event, uri: hosts[event.host]?.uri)
        case .task(let task):
            guard let host = hosts[task.host] else { return nil }
            return TimeLineEntry(task, host: host.name, uri: host.uri, user: user, time: time)
        case .credentials, .withdrawn: return nil
        }
    }
}
