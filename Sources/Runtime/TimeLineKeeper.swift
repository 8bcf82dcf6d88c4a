import FleetModel
import Settings
import Synchronization

/// Keeps what the fleet tells in the time line, as it comes.
final class TimeLineKeeper: Sendable {
    private let timeLine: TimeLine
    private let recorder = Mutex(TimeLineRecorder(user: UserName.current))

    init(_ timeLine: TimeLine) { self.timeLine = timeLine }

    /// Writes an update down where it is worth a line.
    func note(_ update: FleetUpdate) {
        let entry = recorder.withLock { $0.entry(for: update, at: WallClock.seconds()) }
        if let entry { timeLine.add(entry) }
    }
}
