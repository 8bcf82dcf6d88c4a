/// What the helper tells the console. One message is one packet of the control socket.
public enum HelperMessage: Hashable, Sendable {
    /// The display wants something of the user first.
    case question(HelperQuestion)
    /// The connection stands.
    case opened(OpenedReport)
    /// A new picture lies in the shared memory and stays as it is until the console wants the next one.
    case frame(FrameReport)
    /// The number of a ping.
    case pong(UInt32)
    /// The helper ends, and why.
    case failed(HelperFailure)

    /// The longest message, bytes.
    public static let longest = 4096
}

/// What a display may ask before it lets anybody in.
public enum HelperQuestion: UInt8, Hashable, Sendable, CaseIterable {
    /// The password of the display.
    case password = 1
    /// A user's name and password.
    case account = 2
}

/// The connection to the display stands.
public struct OpenedReport: Hashable, Sendable {
    /// Pixels across, within `FrameLimits`.
    public var width: Int
    /// Pixels down, within `FrameLimits`.
    public var height: Int
    /// The display's own name, from outside and never trusted; at most 256 bytes.
    public var name: String

    /// Checks nothing; `HelperMessage(decoding:)` does.
    public init(width: Int, height: Int, name: String) {
        self.width = width
        self.height = height
        self.name = name
    }

    static let longestName = 256
}

/// A picture that lies in the shared memory.
public struct FrameReport: Hashable, Sendable {
    /// Counts the pictures of one helper, from 1; it wraps around.
    public var number: UInt32
    /// Pixels across, within `FrameLimits`.
    public var width: Int
    /// Pixels down, within `FrameLimits`.
    public var height: Int
    /// What changed since the picture before: 1 to `mostRectangles`, all inside the picture.
    public var changes: [FrameRectangle]

    /// Checks nothing; `HelperMessage(decoding:)` does.
    public init(number: UInt32, width: Int, height: Int, changes: [FrameRectangle]) {
        self.number = number
        self.width = width
        self.height = height
        self.changes = changes
    }

    /// The most rectangles of one report.
    public static let mostRectangles = 128
}

/// Why a helper ended.
public struct HelperFailure: Hashable, Sendable {
    /// What kind of failure it was.
    public var reason: Reason
    /// The client library's last words, from outside and never trusted; at most 256 bytes, often empty.
    public var detail: String

    /// Checks nothing; `HelperMessage(decoding:)` does.
    public init(_ reason: Reason, detail: String = "") {
        self.reason = reason
        self.detail = detail
    }

    /// The kinds of failures.
    public enum Reason: UInt8, Hashable, Sendable, CaseIterable {
        /// The helper could not set itself up.
        case setup = 1
        /// No connection came about: the display refused, or does not speak the protocol.
        case refused = 2
        /// The user did not answer the display's question.
        case unanswered = 3
        /// The display offers encryption that proves nothing.
        case anonymous = 4
        /// The screen is larger than `FrameLimits` allow, or has no pixels.
        case size = 5
        /// The display sent what nobody asked for or understands.
        case broken = 6
        /// The display closed the connection.
        case ended = 7
        /// The console's messages made no sense.
        case control = 8
        /// The display uses certificates and there are none to check them with.
        case noAuthority = 9
    }

    static let longestDetail = 256
}
