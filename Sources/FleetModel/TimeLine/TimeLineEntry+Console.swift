extension TimeLineEntry {
    /// A threshold that was crossed, or is no more.
    public init(_ alarm: Alarm, host: HostSnapshot?, guest: GuestSnapshot?, time: Int64) {
        self.init(
            time: time, kind: .threshold, severity: alarm.severity, host: host?.name ?? "all hosts", uri: host?.uri,
            guest: guest?.name, uuid: alarm.subject.guest, text: alarm.text)
    }

    /// A word on a guest's screen that matters.
    public init(screen word: String, of guest: GuestSnapshot, on host: HostSnapshot, time: Int64) {
        self.init(
            time: time, kind: .screen, severity: .critical, host: host.name, uri: host.uri, guest: guest.name,
            uuid: guest.uuid, text: "its screen says: \(word)")
    }
}
