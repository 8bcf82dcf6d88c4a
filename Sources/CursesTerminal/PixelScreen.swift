import Terminal

/// What is known of a terminal's pixels: what it was asked and answered, and which picture it shows.
///
/// A picture counts as shown when the terminal has answered a question that was sent after it: the next one waits for
/// that, so pictures never queue up anywhere on the way. A terminal that takes too long gets no more of them.
struct PixelScreen {
    /// What is asked, all at once: kitty's graphics by a picture that is not to be shown, a cell's size, and what every
    /// terminal answers, by which the others are known not to be answered.
    static let questions = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[16t\u{1B}[c"
    /// The same for programs between us and the terminal, which take kitty's question for something else.
    static let plainQuestions = "\u{1B}[16t\u{1B}[c"
    /// Asked after each picture.
    static let arrival = "\u{1B}[5n"
    /// A picture that takes longer on its way, ms, was too much for the line.
    static let longest: UInt64 = 2000

    /// How far the questions have come.
    private enum Progress { case silent, asked, answered }

    private var progress = Progress.silent
    private var cell: (width: Int, height: Int)?
    private var knowsKitty = false
    /// How it shows pixels; nil when it does not, or is not known to.
    private(set) var graphics: PixelGraphics?
    /// The picture that was sent last and not taken away.
    private(set) var shown: PixelPicture?
    /// Since when a picture is on its way, ms.
    private var sentAt: UInt64?

    /// Whether an answer is still to come.
    var isWaiting: Bool { progress == .asked || sentAt != nil }
    /// Whether a picture can be sent now.
    var canTake: Bool { graphics != nil && sentAt == nil }

    /// What to ask a terminal of this type now; nil when it was asked, or is known to have no pixels.
    mutating func ask(type: String, cell: (width: Int, height: Int)?) -> String? {
        guard progress == .silent else { return nil }
        progress = .answered
        let family = type.split(separator: "-").first ?? ""
        if ["linux", "vt100", "vt102", "vt220", "dumb", "cons25"].contains(family) { return nil }
        progress = .asked
        self.cell = self.cell ?? cell
        return ["screen", "tmux"].contains(family) ? Self.plainQuestions : Self.questions
    }

    /// Takes an answer in.
    mutating func take(_ report: TerminalReport) {
        switch report {
        case .graphics(31, let isAccepted): knowsKitty = isAccepted
        // Which counts cells of the text area alone, unlike the size that the kernel knows.
        case .cell(let width, let height): cell = (width, height)
        case .attributes(let attributes):
            guard progress == .asked else { return }
            progress = .answered
            guard let cell, knowsKitty || attributes.contains(4) else { return }
            graphics = PixelGraphics(knowsKitty ? .kitty : .sixel, cellWidth: cell.width, cellHeight: cell.height)
        case .ready: sentAt = nil
        case .graphics: break
        }
    }

    /// A picture is sent.
    mutating func send(_ picture: PixelPicture, at time: UInt64) {
        shown = picture
        sentAt = time
    }

    /// The terminal shows no picture any more.
    mutating func forget() { shown = nil }

    /// Whether the picture on its way takes too long; then there are no more pixels.
    mutating func giveUp(at time: UInt64) -> Bool {
        guard let since = sentAt, time &- since > Self.longest, graphics != nil else { return false }
        graphics = nil
        return true
    }
}
