/// What the console tells the helper. One message is one packet of the control socket.
public enum ConsoleMessage: Hashable, Sendable {
    /// The first message: what the helper needs to know before it speaks to the display.
    case start(StartOptions)
    /// The console has taken the last frame: the next one may come, all of it or what changes.
    case frameWanted(whole: Bool)
    /// A key went down or up.
    case key(KeyReport)
    /// Where the pointer is, and a bit for each button that is down, the left one's lowest.
    case pointer(x: UInt16, y: UInt16, buttons: UInt8)
    /// To be sent back at once, as a sign of life.
    case ping(UInt32)
    /// What the user answered to the helper's question.
    case answer(HelperAnswer)

    /// The longest message, bytes.
    public static let longest = 4096
}

/// How the helper is to connect.
public struct StartOptions: Hashable, Sendable {
    /// Whether the display may ask for TLS.
    public var allowsTLS: Bool
    /// Whether the bytes travel through something safe already, so that TLS without certificates will do.
    public var isTunnelled: Bool
    /// How long one message of the display may take, ms, 1 to 600,000.
    public var patience: UInt32

    /// The name that the display's certificate must carry, at most 255 bytes; empty where no TLS is allowed.
    public var host: String

    /// Checks nothing; `ConsoleMessage(decoding:)` does.
    public init(allowsTLS: Bool = false, isTunnelled: Bool = false, patience: UInt32 = 8000, host: String = "") {
        self.host = host
        self.allowsTLS = allowsTLS
        self.isTunnelled = isTunnelled
        self.patience = patience
    }

    static let longestHost = 255
    static let patienceRange: ClosedRange<UInt32> = 1...600_000
}

/// A key that went down or up.
public struct KeyReport: Hashable, Sendable {
    /// What the key means: an X11 keysym.
    public var keysym: UInt32
    /// Where the key is: its PC (XT) code with 0x80 for the extended ones; 0 when only the meaning is known.
    public var scancode: UInt16
    /// Whether it went down.
    public var isDown: Bool

    /// Takes any numbers.
    public init(keysym: UInt32, scancode: UInt16, isDown: Bool) {
        self.keysym = keysym
        self.scancode = scancode
        self.isDown = isDown
    }
}

/// An answer to a `HelperQuestion`.
public enum HelperAnswer: Hashable, Sendable {
    /// The user does not want to.
    case refusal
    /// The display's password.
    case password(String)
    /// A name and a password.
    case account(user: String, password: String)

    static let longestText = 1024
}
