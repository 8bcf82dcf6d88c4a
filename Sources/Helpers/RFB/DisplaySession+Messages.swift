internal import CLibvncclient
internal import RFBControl

// Our own messages to the display, RFC 6143 section 7.5; the library's would follow settings of its own.
extension DisplaySession {
    /// Says which encodings are understood. Neither extended desktop sizes (the library loses QEMU's at the first
    /// change) nor lossy pictures, in which no text could be recognised.
    func sendEncodings(_ client: Client) -> Bool {
        var encodings: [Int32] = [7, 1, 5, 0, Self.desktopSize]
        // ZRLE unpacks a whole rectangle at once; beyond this size the memory limit would end it.
        if size.width * size.height <= 12_000_000 { encodings.insert(16, at: 0) }
        // QEMU answers to the extended keys at once with a rectangle as large as the screen, before it tells that the
        // screen has changed since its greeting: so it has to tell the size first.
        return write(message(encodings), client) && write(message(encodings + [Self.extendedKeys]), client)
    }

    private func message(_ encodings: [Int32]) -> [UInt8] {
        [2, 0] + bytes(UInt16(encodings.count)) + encodings.flatMap { bytes(UInt32(bitPattern: $0)) }
    }

    private static let desktopSize: Int32 = -223
    private static let extendedKeys: Int32 = -258

    /// Asks for the next picture.
    func requestFrame(_ client: Client) -> Bool {
        let isIncremental: UInt8 = needsWhole ? 0 : 1
        needsWhole = false
        isAsked = true
        return write(
            [3, isIncremental, 0, 0, 0, 0] + bytes(UInt16(clamping: size.width)) + bytes(UInt16(clamping: size.height)),
            client)
    }

    /// Sends a key, with its code where the display takes codes (QEMU's extension).
    func sendKey(_ key: KeyReport, _ client: Client) -> Bool {
        if key.scancode != 0, vnc_takes_scancodes(client) {
            return write(
                [255, 0] + bytes(UInt16(key.isDown ? 1 : 0)) + bytes(key.keysym) + bytes(UInt32(key.scancode)), client)
        }
        guard key.keysym != 0 else { return true }
        return write([4, key.isDown ? 1 : 0, 0, 0] + bytes(key.keysym), client)
    }

    /// Remembers which keys are down.
    func keep(_ key: KeyReport) {
        keysDown.removeAll { $0.keysym == key.keysym && $0.scancode == key.scancode }
        if key.isDown { keysDown.append(key) }
    }

    /// Lets go what the console, which may have ended in the middle of a chord, left down: not every display does so itself.
    func letGo(_ client: Client) {
        while var key = keysDown.popLast() {
            key.isDown = false
            guard sendKey(key, client) else { return }
        }
    }

    /// Whether `wake` is of use: a picture is awaited from a display of QEMU's.
    func canWake(_ client: Client) -> Bool { isAsked && !isHeld && vnc_takes_scancodes(client) }

    /// Makes QEMU look at its guest's screen often again.
    ///
    /// While nothing changes it looks ever more rarely, in the end every three seconds, until it hears of a key. This one
    /// goes up without having gone down, which QEMU keeps to itself.
    func wake(_ client: Client) -> Bool {
        sendKey(KeyReport(keysym: 0xFF14, scancode: 0x46, isDown: false), client)
    }

    /// Sends where the pointer is and which buttons are down.
    func sendPointer(_ x: UInt16, _ y: UInt16, _ buttons: UInt8, _ client: Client) -> Bool {
        write([5, buttons] + bytes(x) + bytes(y), client)
    }

    /// Takes bytes that nobody needs.
    func skip(_ count: Int, _ client: Client) -> HelperFailure? {
        var left = count
        while left > 0 {
            let step = min(left, 4096)
            let isRead = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) {
                ReadFromRFBServer(client, $0.baseAddress, UInt32(step)) != 0
            }
            guard isRead else { return failed(.ended) }
            left -= step
        }
        return nil
    }

    /// A text for the clipboard: read past, and refused when it is longer than anybody copies.
    func skipClipboard(_ client: Client) -> HelperFailure? {
        var header = [CChar](repeating: 0, count: 8)
        guard ReadFromRFBServer(client, &header, 8) != 0 else { return failed(.ended) }
        let length = header[4...].reduce(0) { $0 << 8 | Int(UInt8(bitPattern: $1)) }
        guard length <= 1 << 20 else { return HelperFailure(.broken, detail: "clipboard of \(length) bytes") }
        return skip(length, client)
    }

    private func write(_ message: [UInt8], _ client: Client) -> Bool {
        message.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return true }
            return WriteToRFBServer(client, base.assumingMemoryBound(to: CChar.self), UInt32(raw.count)) != 0
        }
    }

    private func bytes<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }
}
