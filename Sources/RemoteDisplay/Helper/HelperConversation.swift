internal import RFBControl

/// What a helper may say when, and when its silence is too long. Pure: time comes from outside, in ms.
struct HelperConversation {
    /// What to do at some moment.
    enum Due: Equatable {
        /// Nothing for so long, ms.
        case wait(Int)
        /// Ask for a sign of life.
        case ping(UInt32)
        /// The helper hangs.
        case silence
        /// The helper is well, but the display sends no first picture.
        case noPicture
    }

    private enum Phase { case starting, asking, open }

    private let patience: Int
    private var phase = Phase.starting
    private var lastFrame: UInt32 = 0
    /// When the first picture was asked for; nil once it has come.
    private var firstPictureWanted: Int?
    private var lastSign: Int
    private var pinged: (number: UInt32, at: Int)?
    private var pings: UInt32 = 0

    /// - Parameter patience: how long one message of the display may take; the helper itself gives up after it.
    init(patience: Int, clock: Int) {
        self.patience = patience
        lastSign = clock
    }

    /// Takes a message in; false when it has no place here.
    mutating func accept(_ message: HelperMessage, at now: Int) -> Bool {
        lastSign = now
        switch message {
        case .question:
            guard phase == .starting else { return false }
            phase = .asking
        case .opened:
            guard phase == .starting else { return false }
            phase = .open
            firstPictureWanted = now
        case .frame(let report):
            guard phase == .open, report.number == lastFrame &+ 1 else { return false }
            lastFrame = report.number
            firstPictureWanted = nil
        case .pong(let number):
            guard pinged?.number == number else { return false }
            pinged = nil
        case .failed: break
        }
        return true
    }

    /// The user's answer is on its way to the helper.
    mutating func answered(at now: Int) {
        guard phase == .asking else { return }
        phase = .starting
        lastSign = now
    }

    /// What is to be done now.
    mutating func due(at now: Int) -> Due {
        // The helper's own alarm comes first and says more.
        let limit = patience + max(patience / 8, 250)
        switch phase {
        case .asking: return .wait(60_000)
        case .starting:
            let left = lastSign + limit - now
            return left > 0 ? .wait(left) : .silence
        case .open:
            let picture = firstPictureWanted.map { $0 + patience - now } ?? .max
            guard picture > 0 else { return .noPicture }
            if let pinged {
                let left = pinged.at + limit - now
                return left > 0 ? .wait(min(left, picture)) : .silence
            }
            let left = lastSign + patience / 2 - now
            guard left <= 0 else { return .wait(min(left, picture)) }
            pings &+= 1
            pinged = (pings, now)
            return .ping(pings)
        }
    }
}
