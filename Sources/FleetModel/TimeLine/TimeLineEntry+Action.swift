extension TimeLineEntry {
    /// Where something was done.
    public struct Place: Equatable, Sendable {
        /// The host's name: untrusted text.
        public var host: String
        /// The connection's URI.
        public var uri: String?
        /// The guest's name: untrusted text.
        public var guest: String?
        /// Which guest.
        public var uuid: GuestUUID?

        /// A place.
        public init(host: String, uri: String?, guest: String? = nil, uuid: GuestUUID? = nil) {
            self.host = host
            self.uri = uri
            self.guest = guest
            self.uuid = uuid
        }
    }

    /// What was done and how it ended; nil while it is under way.
    /// - Parameters:
    ///   - action: what it was, as in `start web01`.
    ///   - end: how it ended.
    ///   - command: the virsh line that does the same.
    ///   - seconds: how long it took.
    ///   - user: who did it.
    ///   - time: when it ended, seconds since 1970.
    public init?(
        action: String, ended end: TaskSnapshot.State, at place: Place, command: String?, seconds: Double,
        by user: String,
        time: Int64
    ) {
        let (result, severity): (String, EventRecord.Severity)
        switch end {
        case .running: return nil
        case .succeeded(let detail): (result, severity) = (detail ?? "done", .information)
        case .failed(let failure): (result, severity) = (failure.why, .warning)
        case .cancelled(let detail): (result, severity) = ("cancelled" + (detail.map { ", \($0)" } ?? ""), .warning)
        }
        self.init(
            time: time, kind: .action, severity: severity, host: place.host, uri: place.uri, guest: place.guest,
            uuid: place.uuid, text: "\(action): \(result)", user: user, command: command, seconds: max(0, seconds))
    }

    /// What a task did, once it has ended; nil before.
    public init?(_ task: TaskSnapshot, host: String, uri: String?, user: String, time: Int64) {
        guard let end = task.endedAt else { return nil }
        self.init(
            action: task.title, ended: task.state,
            at: Place(host: host, uri: uri, guest: task.guestName, uuid: task.guest?.uuid), command: task.command,
            seconds: end.seconds(since: task.startedAt), by: user, time: time)
    }
}
