import PtySupport

/// What the console shows beside its list of guests: how one comes to it with a running guest selected, and back.
struct Place: Sendable, CustomStringConvertible {
    let description: String
    /// Pressed at the list, all at once.
    let keys: [PtyKey]
    /// What only this place has: a row's beginning, or words that stand nowhere else.
    let sign: String
    /// Pressed to leave.
    let exit: PtyKey
    /// Pressed at the list afterwards: the guest is selected again.
    let after: PtyKey?

    private init(_ name: String, _ keys: [PtyKey], _ sign: String, exit: PtyKey = .escape, after: PtyKey? = nil) {
        description = name
        self.keys = keys
        self.sign = sign
        self.exit = exit
        self.after = after
    }

    /// Whether it is on the screen. Figures of graphs stand in the list as well.
    func isShown(_ screen: PtyScreen) -> Bool {
        !Self.isList(screen)
            && screen.lines.contains {
                $0.drop { $0 == " " }.hasPrefix(sign) || $0.contains("┌ \(sign) ") || $0.contains("  \(sign)  ")
            }
    }

    /// Whether nothing is on the screen but the list.
    static func isList(_ screen: PtyScreen) -> Bool {
        screen.contains("NAME▲") && screen.contains("F1 Help") && !screen.contains("┌")
    }

    private static func key(_ scalar: Unicode.Scalar) -> PtyKey { .character(scalar) }

    /// Lets go of a guest's screen or line.
    private static let letGo = PtyKey.control("]")

    /// Every one of them, for a guest that runs and writes `filler` on its serial line.
    static let all: [Place] = [
        Place("screen", [key("v")], "VNC through libvirt", exit: letGo),
        Place("serial line", [key("c")], "filler", exit: letGo),
        Place("overview", [.enter], "memory  "),
        Place("graphs", [.enter, .tab], "100%"),
        Place("hardware", [.enter, .tab, .tab], "Processor and memory"),
        Place("snapshots", [.enter, .tab, .tab, .tab], "No snapshot."),
        Place("host", [.home, .enter], "load  ", after: .down),
        Place("host's graphs", [.home, .enter, .tab], "100%", after: .down),
        Place("host's cells", [.home, .enter, .tab, .tab], "CELL", after: .down),
        Place("tasks", [key("t")], "Tasks"),
        Place("events", [key("e")], "Time line"),
        Place("hosts", [key("C")], "Hosts"),
        Place("wizard", [key("n")], "New guest on localhost"),
        Place("keys", [key("?")], "Keys"),
        Place("palette", [key(":")], "Command"),
        Place("columns", [.function(2)], "Columns"),
        Place("grouping", [.function(3)], "Group guests by"),
        Place("sorting", [key("o")], "Sort by"),
        Place("themes", [.function(9)], "Theme"),
        Place("snapshot's name", [key("N")], "Name of the new snapshot of linux"),
        Place("question", [key("X")], "Sure?"),
    ]
}
