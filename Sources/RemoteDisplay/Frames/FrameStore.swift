internal import RFBControl
internal import Screen
internal import Synchronization

/// The last picture of a display: one side writes it, one side takes it.
final class FrameStore: Sendable {
    private let frame = Mutex<Framebuffer?>(nil)

    /// Copies what changed out of the helper's memory. The report's numbers have been checked.
    func apply(_ report: FrameReport, from memory: SharedMemory) {
        frame.withLock { frame in
            if frame?.width != report.width || frame?.height != report.height {
                frame = Framebuffer(width: report.width, height: report.height)
            }
            let row = report.width * 4
            for change in report.changes {
                let start = change.y * row + change.x * 4
                let part = UnsafeRawBufferPointer(rebasing: memory.bytes[start...])
                frame?.write(
                    PixelRect(x: change.x, y: change.y, width: change.width, height: change.height), from: part,
                    bytesPerRow: row)
            }
        }
    }

    /// The picture with what changed since it was last taken; nil before the first.
    func take() -> Framebuffer? {
        frame.withLock { frame in
            guard let taken = frame else { return nil }
            _ = frame?.takeDirty()
            return taken
        }
    }

    /// Whether anything changed since the picture was last taken.
    var hasChanges: Bool { frame.withLock { $0?.dirty.isEmpty == false } }
}
