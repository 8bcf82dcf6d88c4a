internal import FleetModel

/// What a guest last said about its memory, and when. libvirt repeats a guest's last word for ever, that of its boot where
/// nobody has asked for more: only the moment tells.
struct MemoryReport: Sendable, Equatable {
    /// Seconds between two reports where the guest's period is not known.
    static let usualPeriod = 10.0

    /// By what a guest says about its memory; nil where it says nothing.
    let usedKiB: UInt64?
    /// libvirt's time stamp.
    let lastUpdate: UInt64?
    /// When it was said; nil when it never was.
    let at: Moment?

    /// Reads an answer.
    /// - Parameters:
    ///   - moment: when the answer came.
    ///   - last: the answer before: a new time stamp was set after it.
    init(_ memory: GuestSample.Memory, at moment: Moment, before last: GuestCounters.Reading<MemoryReport>?) {
        lastUpdate = memory.lastUpdate
        if let available = memory.available, let free = memory.usable ?? memory.unused, available >= free {
            usedKiB = available - free
        } else {
            usedKiB = nil
        }
        let byClock = moment.advanced(bySeconds: -max(0, memory.reportAge ?? 0))
        switch (memory.lastUpdate, last) {
        // A driver without time stamps measures when it is asked.
        case (nil, _): at = moment
        case (0, _): at = nil
        case (let stamp, let last?): at = last.value.lastUpdate == stamp ? last.value.at : max(byClock, last.at)
        case (_, nil): at = byClock
        }
    }

    /// Whether it is young enough to be shown as the guest's use: two periods old at most.
    /// - Parameter period: how often the guest reports, seconds; nil or 0 when that is not known or never.
    func isNews(at now: Moment, period: Int?) -> Bool {
        guard usedKiB != nil, let at else { return false }
        let period = period.flatMap { $0 > 0 ? Double($0) : nil } ?? Self.usualPeriod
        return now.seconds(since: at) <= 2 * period
    }
}
