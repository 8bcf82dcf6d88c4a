/// The signs a canvas draws with; states can be told apart by them alone, without colour.
public struct GlyphSet: Hashable, Sendable {
    /// Lines, corners and crossings of boxes.
    public struct Box: Hashable, Sendable {
        /// Straight lines.
        public let horizontal, vertical: Cluster
        /// Corners.
        public let topLeft, topRight, bottomLeft, bottomRight: Cluster
        /// Where a line meets another: opening to the right, left, downwards, upwards.
        public let teeRight, teeLeft, teeDown, teeUp: Cluster
        /// Two lines crossing.
        public let cross: Cluster
    }

    /// Signs for what a guest or task does.
    public struct States: Hashable, Sendable {
        /// A guest's states: ● running, ‖ paused, ○ shut off, ✖ crashed.
        public let running, paused, shutOff, crashed: Cluster
        /// On the way from one state to another: ◐.
        public let busy: Cluster
        /// Asleep, as a laptop with its lid closed: ◌.
        public let suspended: Cluster
        /// Not known: "?".
        public let unknown: Cluster
    }

    /// Whether anything but ASCII may be drawn.
    public let isUnicode: Bool
    /// Box lines.
    public let box: Box
    /// State signs.
    public let states: States
    /// A group that is open, and one that is closed.
    public let foldOpen, foldClosed: Cluster
    /// The filled and the empty part of a bar.
    public let barFull, barEmpty: Cluster
    /// Eight heights of a sparkline, lowest first.
    public let sparks: [Cluster]
    /// What areas of graphs are filled with.
    public let area: AreaSigns
    /// Where text was cut.
    public let ellipsis: Cluster
    /// Columns sorted upwards and downwards.
    public let ascending, descending: Cluster
    /// A marked row, and a chosen box or radio button.
    public let mark, check: Cluster
    /// The thumb and the track of a scroll indicator.
    public let scrollThumb, scrollTrack: Cluster
    /// Between small things in one line.
    public let separator: Cluster
    /// The frames of a turning wheel.
    public let spinner: [Cluster]
    /// Four directions.
    public let up, down, left, right: Cluster

    /// For terminals in a UTF-8 locale.
    public static let unicode = unicode(area: .braille)

    /// For the Linux console in a UTF-8 locale: its fonts have no braille.
    public static let console = unicode(area: .blocks)

    private static func unicode(area: AreaSigns) -> GlyphSet {
        GlyphSet(
            isUnicode: true,
            box: Box(
                horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
                teeRight: "├", teeLeft: "┤", teeDown: "┬", teeUp: "┴", cross: "┼"),
            states: States(
                running: "●", paused: "‖", shutOff: "○", crashed: "✖", busy: "◐", suspended: "◌", unknown: "?"),
            foldOpen: "▾", foldClosed: "▸", barFull: "▓", barEmpty: "░",
            sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], area: area, ellipsis: "…", ascending: "▲",
            descending: "▼",
            mark: "▪", check: "✔", scrollThumb: "█", scrollTrack: "│", separator: "·",
            spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"], up: "↑", down: "↓", left: "←", right: "→")
    }

    /// For everything else.
    public static let ascii = GlyphSet(
        isUnicode: false,
        box: Box(
            horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
            teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+"),
        states: States(
            running: "*", paused: "=", shutOff: "o", crashed: "X", busy: "%", suspended: "z", unknown: "?"),
        foldOpen: "v", foldClosed: ">", barFull: "#", barEmpty: ".",
        sparks: ["_", "_", ".", "-", "-", "=", "+", "#"], area: .letters, ellipsis: "~", ascending: "^",
        descending: "v",
        mark: "+", check: "x", scrollThumb: "#", scrollTrack: "|", separator: "-",
        spinner: ["|", "/", "-", "\\"], up: "^", down: "v", left: "<", right: ">")

    /// What this set draws for a cluster: itself, or in ASCII its nearest letter, at least "?".
    func drawn(_ cluster: Cluster) -> Cluster {
        if isUnicode || cluster.isASCII { return cluster }
        switch cluster.base {
        case 0x2039: return "<"
        case 0x203A: return ">"
        case 0x2026: return "~"
        case 0x2018, 0x2019: return "'"
        case 0x201C, 0x201D: return "\""
        case 0x2010...0x2015, 0x2500, 0x00B7, 0x2212: return "-"
        case 0x2502: return "|"
        case 0x2190: return "<"
        case 0x2192: return ">"
        case 0x2191: return "^"
        case 0x2193: return "v"
        case 0x00D7: return "x"
        default: return "?"
        }
    }
}
