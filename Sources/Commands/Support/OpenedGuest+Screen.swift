internal import Fleet
internal import FleetModel
internal import GuestScreens
internal import Libvirt
internal import RemoteDisplay
internal import Screen
internal import Synchronization

extension OpenedGuest {
    /// What is done with it, for failures: those of the way to the host have to name it.
    func naming(_ what: String) -> String { "\(what) on \(hostName)" }

    /// Reads the guest's screen; the connection that found the guest is used for it first.
    func screen(recognises: Bool = true) -> ScreenReader {
        let first = Mutex<Connection?>(domain.connection)
        let reconnect = reconnect
        let display = GuestDisplay(domain.uuid) {
            if let connection = first.withLock({ $0.take() }) { return connection }
            return try await reconnect()
        }
        return ScreenReader(display, recognises: recognises) { _ in }
    }
}

extension ScreenReader {
    /// Waits for a reading that is good enough.
    /// - Throws: when there is none in time, with what the screen said last.
    func wait(
        for what: String, seconds: Double, until isEnough: (ScreenReading) async throws -> Bool
    ) async throws -> ScreenReading {
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        var seen = 0
        while true {
            let reading = reading
            if reading.number > seen {
                seen = reading.number
                if try await isEnough(reading) { return reading }
            }
            guard ContinuousClock.now < deadline else { throw Failure(what: what, reading) }
            await next(after: seen, until: deadline)
        }
    }

    /// Waits until a pattern is on the screen; nil when the time is up. A guest that does not run yet is waited for.
    func wait(for pattern: ScreenPattern, seconds: Double) async throws -> ScreenReading? {
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        var seen = 0
        while ContinuousClock.now < deadline {
            let reading = reading
            if reading.number > seen, let text = reading.text, try await pattern.isFound(in: text.text) {
                return reading
            }
            seen = reading.number
            await next(after: seen, until: deadline)
        }
        return nil
    }

    /// Waits for a picture of what is on the screen now.
    ///
    /// QEMU shows its first viewer nothing until it looks at the guest's screen again, on a quiet one after three seconds:
    /// only a screen that is blank for longer is blank.
    func freshPicture(for what: String, seconds: Double) async throws -> ScreenReading {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        _ = try await firstPicture(for: what, seconds: seconds)
        await settle(quiet: .milliseconds(400), atMost: min(.seconds(3), max(.zero, end - .now)))
        let deadline = min(end, ContinuousClock.now.advanced(by: .seconds(6)))
        while reading.text?.verdict == .blank, ContinuousClock.now < deadline {
            await next(after: reading.number, until: deadline)
        }
        return reading
    }

    /// Waits for the first picture. A guest that does not run has none.
    func firstPicture(for what: String, seconds: Double) async throws -> ScreenReading {
        try await wait(for: what, seconds: seconds) { reading in
            switch reading.status {
            case .off, .closed: throw Failure(what: what, reading)
            // A guest without a display will not have one in ten seconds either.
            case .failed(let failure, _) where failure.kind == .unavailable: throw Failure(what: what, reading)
            default: return reading.frame != nil
            }
        }
    }
}

extension Failure {
    /// Why a screen gives no picture.
    fileprivate init(what: String, _ reading: ScreenReading) {
        switch reading.status {
        case .off, .closed: self.init(what: what, why: "the guest does not run", next: "Start it first: virt-tui start")
        case .failed(let failure, _): self.init(what: what, why: failure.description)
        case .connecting, .showing:
            self.init(
                what: what, why: "no picture came in time",
                next: "Try again with a longer --timeout, or look at the guest's state")
        }
    }
}
