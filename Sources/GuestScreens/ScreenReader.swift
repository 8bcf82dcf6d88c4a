public import RemoteDisplay
public import Screen
internal import Synchronization

/// Reads a guest's screen picture by picture: the next one is asked for when this one has been read and told.
///
/// While nothing changes on the screen nothing is done. Let go, it stops and closes the display.
public final class ScreenReader: Sendable {
    /// The display that is read.
    public let display: GuestDisplay

    private struct State {
        var reading = ScreenReading(number: 0, status: .connecting)
        /// How many pictures the recogniser had read for it.
        var reads = 0
        var pause: Duration
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
    }

    private let shared: Mutex<State>
    private let recogniser: Mutex<(reads: Int, reader: Recogniser)>
    private let work = Mutex<Task<Void, Never>?>(nil)

    /// Starts to read.
    /// - Parameters:
    ///   - pause: at least this long from one picture to the next.
    ///   - recognises: whether the text is wanted.
    ///   - sink: takes each reading, one after the other; the next picture waits for it.
    public init(
        _ display: GuestDisplay, pause: Duration = .zero, recognises: Bool = true, fonts: FontLibrary = .standard,
        sink: @escaping @Sendable (ScreenReading) async -> Void
    ) {
        self.display = display
        shared = Mutex(State(pause: pause))
        recogniser = Mutex((0, Recogniser(fonts: fonts)))
        let task = Task { [weak self, events = display.events] in
            var secondLook: Task<Void, Never>?
            for await event in events {
                let begin = ContinuousClock.now
                guard let reading = self?.take(event, recognises) else { continue }
                secondLook?.cancel()
                secondLook = nil
                if case .frame = event, self?.isWorthASecondLook(reading) == true {
                    secondLook = Task { await self?.lookAgain(reading.number, sink) }
                }
                self?.wakeAll()
                await sink(reading)
                guard case .frame = event, let pause = self?.pause, pause > .zero else { continue }
                try? await Task.sleep(until: begin.advanced(by: pause))
            }
        }
        work.withLock { $0 = task }
    }

    deinit { close() }

    /// The newest reading.
    public var reading: ScreenReading { shared.withLock { $0.reading } }

    /// At least this long from one picture to the next; another pace holds from the next picture on.
    public var pause: Duration {
        get { shared.withLock { $0.pause } }
        set { shared.withLock { $0.pause = newValue } }
    }

    /// Waits for a reading beyond a number, or for a moment, whichever comes first.
    public func next(after number: Int, until deadline: ContinuousClock.Instant) async {
        let waiter = shared.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        let alarm = Task {
            try? await Task.sleep(until: deadline)
            shared.withLock { $0.waiters.removeValue(forKey: waiter) }?.resume()
        }
        await withCheckedContinuation { continuation in
            let isOver = shared.withLock { state in
                if state.reading.number > number || ContinuousClock.now >= deadline { return true }
                state.waiters[waiter] = continuation
                return false
            }
            if isOver { continuation.resume() }
        }
        alarm.cancel()
    }

    /// Waits until the screen has not changed for a while.
    public func settle(quiet: Duration, atMost limit: Duration) async {
        let end = ContinuousClock.now.advanced(by: limit)
        while ContinuousClock.now < end {
            let number = reading.number
            await next(after: number, until: min(end, ContinuousClock.now.advanced(by: quiet)))
            if reading.number == number { return }
        }
    }

    private func wakeAll() {
        let waiters = shared.withLock { state in
            defer { state.waiters = [:] }
            return state.waiters.values
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Stops and closes the display.
    public func close() {
        work.withLock { $0.take() }?.cancel()
        display.close()
        wakeAll()
    }

    /// Whether more may be found in a picture, once it stands still.
    private func isWorthASecondLook(_ reading: ScreenReading) -> Bool {
        switch reading.text?.verdict {
        case .graphics, .mixed: recogniser.withLock { !$0.reader.isSettled }
        case .text, .blank, nil: false
        }
    }

    /// While pictures move the recogniser looks at them quickly, and the last of them may have been text: once nothing moves
    /// a copy of it looks deeply, which may take a while.
    private func lookAgain(_ number: Int, _ sink: @escaping @Sendable (ScreenReading) async -> Void) async {
        try? await Task.sleep(for: .milliseconds(300))
        let (current, reads) = shared.withLock { ($0.reading, $0.reads) }
        guard !Task.isCancelled, current.number == number, let frame = current.frame,
            var copy = recogniser.withLock({ $0.reads == reads ? $0.reader : nil })
        else { return }
        let text = copy.read(frame, dirty: [])
        guard text != current.text, !Task.isCancelled else { return }
        let known = copy
        let reading = recogniser.withLock { recogniser -> ScreenReading? in
            // A picture that came meanwhile has been read by now, told or not.
            guard recogniser.reads == reads else { return nil }
            return shared.withLock { state in
                guard state.reading.number == number else { return nil }
                recogniser.reader = known
                state.reading.text = text
                state.reading.number += 1
                return state.reading
            }
        }
        guard let reading else { return }
        wakeAll()
        await sink(reading)
    }

    private func take(_ event: DisplayEvent, _ recognises: Bool) -> ScreenReading? {
        switch event {
        case .status(let status):
            return shared.withLock { state in
                state.reading.status = status
                // What was seen belongs to a run of the guest that may be over.
                switch status {
                case .off, .closed: (state.reading.frame, state.reading.text) = (nil, nil)
                case .connecting, .showing, .failed: break
                }
                state.reading.number += 1
                return state.reading
            }
        case .frame:
            guard var frame = display.takeFrame() else { return nil }
            let dirty = frame.takeDirty()
            let (text, reads) = recogniser.withLock { recogniser in
                recogniser.reads += 1
                return (recognises ? recogniser.reader.read(frame, dirty: dirty) : nil, recogniser.reads)
            }
            return shared.withLock { state in
                state.reads = reads
                state.reading.frame = frame
                state.reading.text = text
                state.reading.number += 1
                return state.reading
            }
        }
    }
}
