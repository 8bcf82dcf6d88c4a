import FleetModel

/// When to draw: a key press at once, news from hosts at most 30 times a second, nothing when nothing changed.
struct FramePacer {
    /// Seconds between two frames that no key asked for.
    static let interval = 1.0 / 30

    private(set) var isDirty = true
    private var isUrgent = true
    private var last = Moment(nanoseconds: 0)

    /// Something changed; urgent when the user waits for it.
    mutating func touch(urgent: Bool) {
        isDirty = true
        isUrgent = isUrgent || urgent
    }

    /// Seconds until the next frame is due; nil when none is.
    func wait(at now: Moment) -> Double? {
        guard isDirty else { return nil }
        return isUrgent ? 0 : max(0, Self.interval - now.seconds(since: last))
    }

    /// A frame was drawn.
    mutating func drawn(at now: Moment) {
        isDirty = false
        isUrgent = false
        last = now
    }
}
