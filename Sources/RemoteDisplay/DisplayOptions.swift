/// How displays are opened.
public struct DisplayOptions: Sendable {
    /// The helper's program.
    public var helper: HelperProgram
    /// How long a display may take to answer, to finish a message or to send its first picture, ms.
    public var patience: UInt32
    /// The least time between two screenshots, ms: each one stops the guest's monitor for a moment.
    public var screenshotInterval: Int
    /// The wait before the first try to open a display again, ms; it doubles at each further one.
    public var firstRetry: Int
    /// The longest wait between tries, ms.
    public var longestRetry: Int
    /// The wait before VNC is tried again while screenshots are shown in its place, ms; it doubles four times at most.
    public var liveRetry: Int
    /// The file with the certificates that displays with TLS must be signed by; nil means the first one found among
    /// the user's, libvirt's and the system's.
    public var authorityFile: String?
    /// Which ways may be taken.
    public var ways: WayChoice

    /// The usual options.
    public init(helper: HelperProgram = .itself) {
        self.helper = helper
        patience = 8000
        screenshotInterval = 1000
        firstRetry = 250
        longestRetry = 8000
        liveRetry = 30_000
        ways = .all
    }

    /// Which ways may be taken.
    public struct WayChoice: OptionSet, Hashable, Sendable {
        /// A bit for each.
        public let rawValue: Int

        /// Takes any bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Descriptors from libvirt.
        public static let libvirt = WayChoice(rawValue: 1)
        /// UNIX sockets.
        public static let socket = WayChoice(rawValue: 2)
        /// TCP ports.
        public static let port = WayChoice(rawValue: 4)
        /// `ssh` to the remote host.
        public static let tunnel = WayChoice(rawValue: 8)
        /// Screenshots.
        public static let screenshots = WayChoice(rawValue: 16)
        /// Every way.
        public static let all: WayChoice = [.libvirt, .socket, .port, .tunnel, .screenshots]
    }
}
