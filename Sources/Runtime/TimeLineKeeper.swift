import Console
import Dispatch
import FleetModel
import Settings
import Synchronization

/// Keeps what the fleet and the console tell in the time line as it comes, and tells the console of it. Any thread.
final class TimeLineKeeper: Sendable {
    private let timeLine: TimeLine
    private let post: @Sendable (Message) -> Void
    private let recorder = Mutex(TimeLineRecorder(user: UserName.current))
    /// One after the other: what was kept is read before anything is added to it. A state folder on a dead network file
    /// system must not stop anybody.
    private let disk = DispatchQueue(label: "virt-tui.time-line")

    init(_ timeLine: TimeLine, post: @escaping @Sendable (Message) -> Void) {
        self.timeLine = timeLine
        self.post = post
    }

    /// Reads what earlier runs and other programs left; answered by `Message.kept`. To be called before anything is noted.
    func open() {
        disk.async { [timeLine, post] in
            let kept = timeLine.entries(newest: TimeLineRecord.limit)
            if !kept.isEmpty { post(.kept(kept)) }
        }
    }

    /// Takes an update where it is worth a line.
    func note(_ update: FleetUpdate) {
        let entry = recorder.withLock { $0.entry(for: update, at: WallClock.seconds()) }
        if let entry { add(entry) }
    }

    /// Takes an entry.
    func add(_ entry: TimeLineEntry) {
        post(.happened([entry]))
        disk.async { [timeLine] in timeLine.add(entry) }
    }

    /// Waits for the last line, three seconds at most.
    func finish() {
        let end = DispatchSemaphore(value: 0)
        disk.async { end.signal() }
        _ = end.wait(timeout: .now() + 3)
    }
}
