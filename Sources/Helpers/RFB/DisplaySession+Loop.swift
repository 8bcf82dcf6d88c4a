internal import CLibvncclient
internal import Glibc
internal import RFBControl

extension DisplaySession {
    /// Passes on messages in both directions until one side ends.
    func serve(_ client: Client) -> HelperFailure {
        while true {
            let isReady = !isHeld && vnc_has_buffered(client)
            // While a picture is held the connection's end is still heard of, which poll tells unasked.
            var waiting = [
                pollfd(fd: control.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: client.pointee.sock, events: isHeld ? 0 : Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&waiting, 2, isReady ? 0 : canWake(client) ? Self.longestStill : -1)
            guard ready >= 0 || errno == EINTR else { return HelperFailure(.setup) }
            if ready == 0, !isReady, !wake(client) { return failed(.ended) }
            if waiting[0].revents != 0 {
                // The console's end is the helper's.
                guard let message = control.receive() else {
                    letGo(client)
                    return HelperFailure(.control)
                }
                guard handle(message, client) else { return failed(.ended) }
            }
            if isReady || (!isHeld && waiting[1].revents != 0) {
                if let failure = handleDisplay(client) { return failure }
            } else if waiting[1].revents & Int16(POLLHUP | POLLERR) != 0 {
                return HelperFailure(.ended)
            }
        }
    }

    /// How long the display may say nothing before it is woken, ms.
    private static let longestStill: Int32 = 1000

    private func handle(_ message: ConsoleMessage, _ client: Client) -> Bool {
        switch message {
        case .start, .answer: return true
        case .frameWanted(let whole):
            isHeld = false
            isWanted = true
            needsWhole = needsWhole || whole
            return !needsWhole && isAsked || requestFrame(client)
        case .key(let key):
            keep(key)
            return sendKey(key, client)
        case .pointer(let x, let y, let buttons): return sendPointer(x, y, buttons, client)
        case .ping(let number):
            control.send(.pong(number))
            return true
        }
    }

    /// Takes one message of the display; the failure if it was the last.
    private func handleDisplay(_ client: Client) -> HelperFailure? {
        alarm(on: true)
        defer { alarm(on: false) }
        vnc_forget_words()
        var type: UInt8 = 0
        guard vnc_peek_type(client, &type) else { return failed(.ended) }
        switch type {
        case 0:
            guard HandleRFBServerMessage(client) != 0 else { return failed(.broken) }
            vnc_keep_silent(client)
            return finishUpdate(client)
        case 2: return skip(1, client)
        case 3: return skipClipboard(client)
        default:
            return HelperFailure(.broken, detail: "message of type \(type)")
        }
    }

    /// Hands the picture over if the update brought pixels, and asks again if it only told a new size.
    private func finishUpdate(_ client: Client) -> HelperFailure? {
        guard hasFinishedUpdate else { return nil }
        hasFinishedUpdate = false
        isAsked = false
        guard isWanted else { return nil }
        if changes.rectangles.isEmpty { return requestFrame(client) ? nil : failed(.ended) }
        frameNumber &+= 1
        let report = FrameReport(
            number: frameNumber, width: size.width, height: size.height, changes: changes.rectangles)
        changes.removeAll()
        isWanted = false
        isHeld = true
        control.send(.frame(report))
        // One in advance: the display prepares it while this one is looked at. It is not read before it is wanted.
        return requestFrame(client) ? nil : failed(.ended)
    }

    /// A rectangle was decoded.
    func changed(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        let rectangle = FrameRectangle(x: x, y: y, width: width, height: height)
        if let visible = rectangle.clipped(width: size.width, height: size.height) { changes.add(visible) }
    }

    /// An update was decoded whole.
    func updateFinished() { hasFinishedUpdate = true }
}
