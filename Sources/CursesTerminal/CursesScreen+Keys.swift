import Glibc
public import Terminal

extension CursesScreen {
    private static let escapeDelay: UInt64 = 25
    private static let pasteDelay: UInt64 = 5000
    private static let doubleClick: UInt64 = 400

    /// The keys that have come, in order, at most 64 KiB of input at a time; never waits.
    ///
    /// `.hangup` is the last one once the terminal is gone, and comes again at every call.
    public func readKeys() -> [Key] {
        guard isActive || device.isGone else { return [] }
        defer { queued.removeAll() }
        let bytes = device.read()
        let now = CursesScreen.milliseconds()
        var keys: [Key]
        if bytes.isEmpty {
            keys = keyTimeout == 0 ? decoder.flush() : []
        } else {
            lastInput = now
            keys = decoder.feed(bytes)
            takeReports()
        }
        for index in keys.indices {
            if case .mouse(let mouse) = keys[index] { keys[index] = .mouse(counted(mouse, now)) }
        }
        if device.isGone { keys.append(.hangup) }
        return queued + keys
    }

    /// Milliseconds after which `readKeys()` should be called though nothing came (a lone ESC), or nil.
    public var keyTimeout: Int? {
        guard let waiting = decoder.waiting else { return nil }
        let delay = waiting == .paste ? CursesScreen.pasteDelay : CursesScreen.escapeDelay
        let passed = CursesScreen.milliseconds() &- lastInput
        return passed >= delay ? 0 : Int(delay - passed)
    }

    /// A second press at the same place in short order is a double click.
    private func counted(_ mouse: Mouse, _ now: UInt64) -> Mouse {
        guard case .press(let button) = mouse.action else { return mouse }
        if let last = lastPress, last.mouse == mouse, now &- last.time <= CursesScreen.doubleClick {
            lastPress = nil
            var double = mouse
            double.action = .double(button)
            return double
        }
        lastPress = (mouse, now)
        return mouse
    }

    static func milliseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(max(0, time.tv_sec)) * 1000 + UInt64(max(0, time.tv_nsec)) / 1_000_000
    }
}
