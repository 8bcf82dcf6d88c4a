extension TextTerminal {
    /// Does what a control sequence says (ECMA-48, section 8.3; xterm's "Control Sequences" for private modes).
    mutating func perform(_ sequence: ControlSequence) {
        let function = sequence.function
        switch (sequence.mark, sequence.intermediates) {
        case (nil, []):
            if !moveCursor(function, sequence) { change(function, sequence) }
        case (nil, [UInt8(ascii: "!")]): if function == UInt8(ascii: "p") { softReset() }
        case (UInt8(ascii: "?"), []):
            switch function {
            case UInt8(ascii: "h"): for mode in sequence.numbers { setPrivate(mode, true) }
            case UInt8(ascii: "l"): for mode in sequence.numbers { setPrivate(mode, false) }
            case UInt8(ascii: "J"): eraseScreen(sequence.number(0))
            case UInt8(ascii: "K"): eraseRow(sequence.number(0))
            default: break
            }
        default: break
        }
    }

    /// Movements of the cursor; false for what is none.
    private mutating func moveCursor(_ function: UInt8, _ sequence: ControlSequence) -> Bool {
        let count = sequence.count(0)
        switch function {
        case UInt8(ascii: "A"): moveRows(-count)
        case UInt8(ascii: "B"), UInt8(ascii: "e"): moveRows(count)
        case UInt8(ascii: "C"), UInt8(ascii: "a"): setColumn(place.column + count)
        case UInt8(ascii: "D"): setColumn(place.column - count)
        case UInt8(ascii: "E"):
            moveRows(count)
            setColumn(0)
        case UInt8(ascii: "F"):
            moveRows(-count)
            setColumn(0)
        case UInt8(ascii: "G"), UInt8(ascii: "`"): setColumn(count - 1)
        case UInt8(ascii: "H"), UInt8(ascii: "f"):
            setRow(count - 1)
            setColumn(sequence.count(1) - 1)
        case UInt8(ascii: "d"): setRow(count - 1)
        case UInt8(ascii: "I"): tab(count)
        case UInt8(ascii: "Z"): tab(-count)
        case UInt8(ascii: "s"): saveCursor()
        case UInt8(ascii: "u"): restoreCursor()
        default: return false
        }
        return true
    }

    /// Changes of the text, of the looks and of the modes.
    private mutating func change(_ function: UInt8, _ sequence: ControlSequence) {
        let count = sequence.count(0)
        let blank = place.pen.blank
        switch function {
        case UInt8(ascii: "@"): grid.insert(count, row: place.row, column: place.column, blank)
        case UInt8(ascii: "P"): grid.delete(count, row: place.row, column: place.column, blank)
        case UInt8(ascii: "X"): grid.erase(place.row, place.column..<place.column + count, blank)
        case UInt8(ascii: "L") where margins.contains(place.row):
            grid.insertRows(at: place.row, count, within: margins, blank)
        case UInt8(ascii: "M") where margins.contains(place.row):
            grid.removeRows(at: place.row, count, within: margins, blank)
        case UInt8(ascii: "S"): scrollUp(count)
        case UInt8(ascii: "T") where sequence.numbers.count == 1:
            grid.insertRows(at: margins.lowerBound, min(count, margins.count), within: margins, blank)
        case UInt8(ascii: "J"): eraseScreen(sequence.number(0))
        case UInt8(ascii: "K"): eraseRow(sequence.number(0))
        case UInt8(ascii: "m"): place.pen.select(sequence.groups)
        case UInt8(ascii: "r"): setMargins(sequence)
        case UInt8(ascii: "g"):
            if sequence.number(0) == 0 { tabs[place.column] = false }
            if sequence.number(0) == 3 { tabs = Array(repeating: false, count: grid.columns) }
        case UInt8(ascii: "h"): for mode in sequence.numbers { set(mode, true) }
        case UInt8(ascii: "l"): for mode in sequence.numbers { set(mode, false) }
        default: break
        }
    }

    // MARK: The cursor

    /// Up or down, not over the margins between which the cursor is.
    private mutating func moveRows(_ count: Int) {
        place.isPastEnd = false
        let top = place.row >= margins.lowerBound ? margins.lowerBound : 0
        let bottom = place.row <= margins.upperBound ? margins.upperBound : grid.rows - 1
        place.row = min(max(place.row + count, top), bottom)
    }

    private mutating func setColumn(_ column: Int) {
        place.isPastEnd = false
        place.column = min(max(column, 0), grid.columns - 1)
    }

    /// A row, counted from the upper margin where the guest chose so.
    private mutating func setRow(_ row: Int) {
        place.isPastEnd = false
        let (first, last) = modes.origin ? (margins.lowerBound, margins.upperBound) : (0, grid.rows - 1)
        place.row = min(max(first + row, first), last)
    }

    private mutating func setMargins(_ sequence: ControlSequence) {
        let top = sequence.count(0) - 1
        let bottom = sequence.number(1) == 0 ? grid.rows - 1 : min(sequence.number(1), grid.rows) - 1
        guard top < bottom else { return }
        margins = top...bottom
        setRow(0)
        setColumn(0)
    }

    // MARK: Erasing

    private mutating func eraseRow(_ what: Int) {
        let column = place.column
        let ranges = [column..<grid.columns, 0..<column + 1, 0..<grid.columns]
        if ranges.indices.contains(what) { grid.erase(place.row, ranges[what], place.pen.blank) }
    }

    /// What scrolled out is not erased, whatever the guest wants.
    private mutating func eraseScreen(_ what: Int) {
        let ranges = [place.row + 1..<grid.rows, 0..<place.row, 0..<grid.rows]
        guard ranges.indices.contains(what) else { return }
        grid.fill(ranges[what], place.pen.blank)
        if what < 2 { eraseRow(what) }
    }

    // MARK: Modes

    private mutating func set(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 4: modes.inserts = isOn
        case 20: modes.newLine = isOn
        default: break
        }
    }

    private mutating func setPrivate(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 1: modes.applicationCursor = isOn
        case 6:
            modes.origin = isOn
            setRow(0)
            setColumn(0)
        case 7:
            modes.wraps = isOn
            if !isOn { place.isPastEnd = false }
        case 25: modes.showsCursor = isOn
        case 2004: modes.marksPaste = isOn
        case 47, 1047: showAlternate(isOn)
        case 1048: if isOn { saveCursor() } else { restoreCursor() }
        case 1049:
            if isOn { saveCursor() }
            showAlternate(isOn)
            if isOn { eraseScreen(2) } else { restoreCursor() }
        default: break
        }
    }

    mutating func showAlternate(_ isOn: Bool) {
        if isOn, main == nil {
            main = (grid, saved)
            grid = TextGrid(columns: grid.columns, rows: grid.rows)
            saved = Place()
        } else if !isOn, let old = main {
            (grid, saved) = old
            main = nil
        }
    }

    /// What programs set goes back; the text stays (DECSTR).
    mutating func softReset() {
        modes = Modes()
        margins = 0...grid.rows - 1
        (place.pen, place.sets) = (TextPen(), CharacterSets())
        saved = Place()
    }
}
