internal import CLibvncclient
internal import Glibc
internal import RFBControl

/// One connection to a display, from the first byte to the end.
final class DisplaySession {
    typealias Client = UnsafeMutablePointer<rfbClient>

    let control: ControlSocket
    let frame: SharedFrame
    let options: StartOptions

    /// What changed since the console took the last picture.
    var changes = ChangedArea()
    /// The screen's size, known to lie within `FrameLimits`.
    var size: (width: Int, height: Int) = (0, 0)
    /// The size changed: whatever the console asks for, everything is wanted.
    var needsWhole = true
    /// The console asked for a picture that has not come yet.
    var isWanted = false
    /// The display was asked for a picture that has not come yet.
    var isAsked = false
    /// A picture lies in the shared memory and the console has not said yet that it took it: nothing may change it.
    var isHeld = false
    /// Keys that are down at the display because of us, in the order of pressing.
    var keysDown: [KeyReport] = []
    /// A whole update has been decoded.
    var hasFinishedUpdate = false
    var frameNumber: UInt32 = 0
    /// Known better than the library tells it: why the connection is to fail.
    var failure: HelperFailure.Reason?

    init(control: ControlSocket, frame: SharedFrame, options: StartOptions) {
        self.control = control
        self.frame = frame
        self.options = options
    }

    /// Connects, serves the console until the end of either side, and says why it ended.
    func run() -> HelperFailure {
        vnc_capture_log()
        guard let client = rfbGetClient(8, 3, 4) else { return HelperFailure(.setup, detail: "no memory") }
        prepare(client)
        alarm(on: true)
        // A client that could not connect is freed already.
        guard rfbInitClient(client, nil, nil) != 0 else { return failed(.refused) }
        alarm(on: false)
        if !options.isTunnelled, Self.isAnonymous(client) { return HelperFailure(.anonymous) }
        guard sendEncodings(client) else { return failed(.ended) }
        control.send(
            .opened(OpenedReport(width: size.width, height: size.height, name: Self.text(client.pointee.desktopName))))
        return serve(client)
    }

    private func prepare(_ client: Client) {
        client.pointee.format.redShift = 16
        client.pointee.format.greenShift = 8
        client.pointee.format.blueShift = 0
        client.pointee.canHandleNewFBSize = 1
        client.pointee.appData.shareDesktop = 1
        client.pointee.appData.useRemoteCursor = 0
        client.pointee.appData.enableJPEG = 0
        // It counts tries, not time, and many small packets are many tries: the alarm keeps the time.
        client.pointee.readTimeout = 3600
        // What the library compares a certificate with; it frees it.
        free(client.pointee.serverHost)
        client.pointee.serverHost = strdup(options.host)
        bind(to: client)
        var schemes: [UInt32] = options.allowsTLS ? [1, 2, 19] : [1, 2]
        SetClientAuthSchemes(client, &schemes, Int32(schemes.count))
        vnc_adopt_socket(client, RFBHelper.Descriptor.display)
        vnc_keep_silent(client)
    }

    /// The failure that callbacks found out, or the given one, with the library's words.
    func failed(_ reason: HelperFailure.Reason) -> HelperFailure {
        HelperFailure(failure ?? reason, detail: Self.text(vnc_last_words()))
    }

    /// Ends the process when the display does not come to an end with a message; the console knows the signal.
    func alarm(on: Bool) {
        let time = on ? options.patience : 0
        var timer = itimerval()
        timer.it_value = timeval(tv_sec: Int(time / 1000), tv_usec: Int(time % 1000) * 1000)
        setitimer(__itimer_which_t(bitPattern: ITIMER_REAL.rawValue), &timer, nil)
    }

    /// VeNCrypt's kinds without certificates: anybody in between could have answered.
    static func isAnonymous(_ client: Client) -> Bool {
        client.pointee.authScheme == 19 && (257...259).contains(client.pointee.subAuthScheme)
    }

    /// Text from outside without control characters, cut to what a message carries.
    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer else { return "" }
        let bytes = UnsafeBufferPointer(start: pointer, count: strnlen(pointer, 256)).map(UInt8.init(bitPattern:))
        let text = String(decoding: bytes, as: UTF8.self)
        return String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
