import Screen
import Terminal

extension TextTerminal {
    /// Takes what the guest wrote: whole characters and control sequences, as a filter gives them.
    public mutating func take(_ bytes: [UInt8]) {
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case 0x1B: place = takeEscape(bytes, place)
            case 0x20...0x7E:
                write(Unicode.Scalar(byte))
                place += 1
            case 0x80...0xFF:
                let end = bytes[(place + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
                let text = String(decoding: bytes[place..<end], as: UTF8.self)
                for scalar in text.unicodeScalars { write(scalar) }
                place = end
            default:
                control(byte)
                place += 1
            }
        }
    }

    /// Carries one escape sequence out; the place behind it, which for one without an end is the text's.
    private mutating func takeEscape(_ bytes: [UInt8], _ start: Int) -> Int {
        guard start + 1 < bytes.count else { return bytes.count }
        let isControl = bytes[start + 1] == UInt8(ascii: "[")
        let finals: ClosedRange<UInt8> = isControl ? 0x40...0x7E : 0x30...0x7E
        let first = isControl ? start + 2 : start + 1
        guard let end = bytes[first...].firstIndex(where: finals.contains) else { return bytes.count }
        if isControl {
            if let sequence = ControlSequence(Array(bytes[start...end])) { perform(sequence) }
        } else if end == start + 1 {
            escape(bytes[end])
        } else if bytes[start + 1] == UInt8(ascii: "#") {
            if bytes[end] == UInt8(ascii: "8") { fillWithE() }
        } else {
            place.sets.designate(bytes[start + 1], bytes[end])
        }
        return end + 1
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        let scalar = place.sets.meaning(scalar)
        guard let cluster = Cluster(scalar) else {
            switch scalar.properties.generalCategory {
            // Marks over what is there already, and what has no looks.
            case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control: return
            default: return put(.character("\u{FFFD}"), width: 1)
            }
        }
        put(.character(scalar), width: cluster.width)
    }

    private mutating func put(_ content: ScreenCell.Content, width: Int) {
        guard width <= grid.columns else { return }
        if place.isPastEnd || place.column + width > grid.columns {
            guard modes.wraps else {
                place.isPastEnd = false
                place.column = grid.columns - width
                return put(content, width: width)
            }
            place.column = 0
            lineFeed()
        }
        if modes.inserts { grid.insert(width, row: place.row, column: place.column, place.pen.blank) }
        grid.put(place.pen.cell(content), width: width, row: place.row, column: place.column)
        place.column += width
        if place.column == grid.columns {
            place.column -= 1
            place.isPastEnd = modes.wraps
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08:
            place.isPastEnd = false
            place.column = max(0, place.column - 1)
        case 0x09: tab(1)
        case 0x0A...0x0C:
            if modes.newLine { place.column = 0 }
            lineFeed()
        case 0x0D:
            place.isPastEnd = false
            place.column = 0
        case 0x0E: place.sets.choose(1)
        case 0x0F: place.sets.choose(0)
        default: break
        }
    }

    private mutating func escape(_ final: UInt8) {
        switch final {
        case UInt8(ascii: "7"): saveCursor()
        case UInt8(ascii: "8"): restoreCursor()
        case UInt8(ascii: "D"): lineFeed()
        case UInt8(ascii: "E"):
            place.column = 0
            lineFeed()
        case UInt8(ascii: "M"): reverseLineFeed()
        case UInt8(ascii: "H"): tabs[place.column] = true
        case UInt8(ascii: "n"): place.sets.choose(2)
        case UInt8(ascii: "o"): place.sets.choose(3)
        case UInt8(ascii: "c"): reset()
        default: break
        }
    }

    /// A row down; at the lower margin what is between the margins moves up.
    mutating func lineFeed() {
        place.isPastEnd = false
        if place.row == margins.upperBound {
            scrollUp(1)
        } else if place.row < grid.rows - 1 {
            place.row += 1
        }
    }

    private mutating func reverseLineFeed() {
        place.isPastEnd = false
        if place.row == margins.lowerBound {
            grid.insertRows(at: margins.lowerBound, 1, within: margins, place.pen.blank)
        } else if place.row > 0 {
            place.row -= 1
        }
    }

    /// To the next tab stops; backwards when negative.
    mutating func tab(_ count: Int) {
        place.isPastEnd = false
        let step = count.signum()
        var left = abs(count)
        while left > 0, (0..<grid.columns).contains(place.column + step) {
            place.column += step
            if tabs[place.column] { left -= 1 }
        }
    }

    mutating func saveCursor() {
        saved = place
        saved.origin = modes.origin
    }

    mutating func restoreCursor() {
        place = saved
        modes.origin = saved.origin
    }

    /// The test pattern (DECALN).
    private mutating func fillWithE() {
        grid.fill(0..<grid.rows, TextPen().cell(.character("E")))
        margins = 0...grid.rows - 1
        (place.row, place.column, place.isPastEnd) = (0, 0, false)
    }
}
