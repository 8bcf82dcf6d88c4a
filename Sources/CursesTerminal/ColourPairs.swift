import CNcurses
import Terminal

/// Styles as ncurses attributes and colour pairs, each pair defined once.
struct ColourPairs {
    /// How many colours there are.
    let depth: ColourDepth
    private let limit: Int
    private let isDirect: Bool
    private var pairs: [UInt64: Int32] = [:]

    /// Starts colours, unless the person wants none.
    init(wantsColour: Bool) {
        isDirect = curses_flag("RGB")
        let colours = wantsColour ? Int(curses_start_colours()) : 0
        limit = min(Int(curses_pair_limit()), 32_767)
        switch colours {
        case _ where isDirect && colours > 256: depth = .direct
        case 256...: depth = .palette
        case 16...: depth = .sixteen
        case 8...: depth = .eight
        default: depth = .mono
        }
    }

    /// Forgets every pair, as when another theme comes; cells already drawn must be drawn anew.
    mutating func forget() { pairs.removeAll(keepingCapacity: true) }

    /// The look in ncurses' terms; nil when there are no pairs left and all must be forgotten.
    mutating func look(_ style: Style) -> (attributes: attr_t, pair: Int32)? {
        let style = depth.adapt(style)
        var attributes: attr_t = 0
        if style.attributes.contains(.bold) { attributes |= curses_bold }
        if style.attributes.contains(.dim) { attributes |= curses_dim }
        if style.attributes.contains(.underline) { attributes |= curses_underline }
        if style.attributes.contains(.reverse) { attributes |= curses_reverse }
        if style.attributes.contains(.italic) { attributes |= curses_italic }
        let foreground = number(style.foreground)
        let background = number(style.background)
        if foreground < 0, background < 0 { return (attributes, 0) }
        let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
        if let pair = pairs[key] { return (attributes, pair) }
        guard pairs.count + 1 < limit else { return nil }
        let pair = Int32(pairs.count + 1)
        guard curses_define_pair(pair, foreground, background) else { return (attributes, 0) }
        pairs[key] = pair
        return (attributes, pair)
    }

    private func number(_ colour: Colour) -> Int32 {
        switch colour {
        case .terminal: return -1
        case .named(let index) where !isDirect || index < 8: return Int32(index)
        case .indexed(let index) where !isDirect: return Int32(index)
        case .named, .indexed, .rgb:
            let (red, green, blue) = colour.components
            let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
            // Below 8 a direct-colour terminal takes the number for one of the eight old colours.
            return (1..<8).contains(value) ? 8 : value
        }
    }
}
