import CNcurses
import CTerminalSafety
import Glibc
public import Terminal

extension CursesScreen {
    /// Raw input, the alternate screen and every mode on.
    func enter() {
        device.enterRaw()
        description.rescue.withUnsafeBytes { bytes in
            var saved = device.saved
            safety_arm(device.descriptor, &saved, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        device.write(description.enter)
        isActive = true
        curses_enable_keys()
        redraw()
    }

    /// Every mode off and the terminal as it was; waits at most half a second for a terminal that takes nothing.
    private func leave() {
        isActive = false
        settlePixels()
        curs_set(1)
        endwin()
        device.write(description.leave + frame.take())
        device.sendOrGiveUp(milliseconds: 500)
        device.leaveRaw()
        safety_disarm()
        // endwin() may have put ncurses' own handlers back.
        _ = safety_catch_signals()
    }

    /// Gives the terminal back for good. May be called again.
    public func stop() {
        if isActive { leave() }
    }

    /// Gives the terminal back for a while: before stopping for Ctrl-Z, or running another program on it.
    public func suspend() {
        if isActive { leave() }
    }

    /// Takes the terminal again, after `suspend()` or when SIGCONT came; the next `flush` paints everything.
    ///
    /// Another size is reported by the next `readKeys()`.
    public func resume() {
        // After a SIGSTOP, which nobody can catch, the shell has changed the settings behind our back.
        if !isActive { device.remember() }
        enter()
        if let key = resized() { queued.append(key) }
    }

    /// Stops the process; returns when it is continued, with the terminal taken again.
    /// - Parameter withJob: whether its whole process group stops, as Ctrl-Z does elsewhere. A signal was meant for whom it
    ///   was sent to.
    public func stopProcess(withJob: Bool) {
        suspend()
        if withJob { safety_stop_job() } else { safety_stop_self() }
        resume()
    }

    /// Asks for the terminal's size, as after SIGWINCH; returns a key when it is another one.
    public func resized() -> Key? {
        let now = CursesScreen.measure(device)
        guard now != size else { return nil }
        size = now
        curses_resize(Int32(now.height), Int32(now.width))
        redraw()
        return .resize(width: now.width, height: now.height)
    }
}
