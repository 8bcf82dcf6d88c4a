/// How a scalar may be drawn, by a table in which the C library, libvterm and Unicode agree.
enum DrawingClass: UInt32 {
    /// Never as itself: controls, invisible or unassigned scalars, and those terminals disagree about.
    case escaped = 0
    /// In one cell.
    case narrow = 1
    /// In two cells.
    case wide = 2
    /// In the cell of the scalar before it.
    case mark = 3

    /// Looks the scalar up; any number is allowed.
    init(of scalar: UInt32) {
        if scalar < 0x7F {
            self = scalar < 0x20 ? .escaped : .narrow
            return
        }
        guard scalar <= 0x10FFFF else {
            self = .escaped
            return
        }
        let wanted = scalar << 2 | 3
        var low = 0
        var high = widthTable.count
        while low < high {
            let middle = (low + high) / 2
            if widthTable[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        self = low > 0 ? DrawingClass(rawValue: widthTable[low - 1] & 3) ?? .escaped : .escaped
    }
}
