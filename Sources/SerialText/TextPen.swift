import Screen
import Terminal

/// The looks of what is written next: "select graphic rendition" (ECMA-48, section 8.3.117; colours as xterm has them).
struct TextPen {
    private var foreground = Colour.terminal
    private var background = Colour.terminal
    private var isBold = false
    private var isReverse = false
    private var isHidden = false

    /// The colours of a VGA, which is what the same guest's screen shows.
    private static let plain = (foreground: UInt32(0xAAAAAA), background: UInt32(0))
    private static let named: [UInt32] = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
        0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]

    /// A cell with these looks; underlined, slanted, faint and blinking are plain.
    func cell(_ content: ScreenCell.Content) -> ScreenCell {
        let front: UInt32
        switch foreground {
        case .terminal: front = isBold ? 0xFFFFFF : Self.plain.foreground
        case .named(let index): front = Self.named[Int(isBold ? index % 8 + 8 : index % 16)]
        default: front = Self.pixel(foreground)
        }
        let back = background == .terminal ? Self.plain.background : Self.pixel(background)
        return isReverse
            ? ScreenCell(content, foreground: isHidden ? front : back, background: front)
            : ScreenCell(content, foreground: isHidden ? back : front, background: back)
    }

    /// An erased cell: it has the background alone.
    var blank: ScreenCell {
        let back = background == .terminal ? Self.plain.background : Self.pixel(background)
        return ScreenCell(.character(" "), foreground: Self.plain.foreground, background: back)
    }

    /// Takes the parameters of one sequence, sub-parameters in groups; what is not known changes nothing.
    mutating func select(_ groups: [[Int]]) {
        var rest = groups[...]
        while let group = rest.popFirst() {
            switch group.first ?? 0 {
            case 0: self = TextPen()
            case 1: isBold = true
            case 7: isReverse = true
            case 8: isHidden = true
            case 21, 22: isBold = false
            case 27: isReverse = false
            case 28: isHidden = false
            case 38: if let colour = Self.colour(group, &rest) { foreground = colour }
            case 39: foreground = .terminal
            case 48: if let colour = Self.colour(group, &rest) { background = colour }
            case 49: background = .terminal
            case let code where (30...37).contains(code): foreground = .named(UInt8(code - 30))
            case let code where (40...47).contains(code): background = .named(UInt8(code - 40))
            case let code where (90...97).contains(code): foreground = .named(UInt8(code - 82))
            case let code where (100...107).contains(code): background = .named(UInt8(code - 92))
            default: break
            }
        }
    }

    /// `38:5:n`, `38:2:r:g:b` or `38:2:space:r:g:b` in one group, or the same as groups of their own.
    private static func colour(_ group: [Int], _ rest: inout ArraySlice<[Int]>) -> Colour? {
        var numbers = Array(group.dropFirst())
        if numbers.isEmpty {
            let count = rest.first?.first == 2 ? 4 : rest.first?.first == 5 ? 2 : 0
            numbers = rest.prefix(count).map { $0.first ?? 0 }
            rest = rest.dropFirst(count)
        } else if numbers.first == 2, numbers.count > 4 {
            numbers.remove(at: 1)
        }
        switch (numbers.first, numbers.count) {
        case (5, 2...):
            guard let index = UInt8(exactly: numbers[1]) else { return nil }
            return index < 16 ? .named(index) : .indexed(index)
        case (2, 4...):
            let parts = numbers[1...3].compactMap { UInt8(exactly: $0) }
            return parts.count == 3 ? .rgb(parts[0], parts[1], parts[2]) : nil
        default: return nil
        }
    }

    private static func pixel(_ colour: Colour) -> UInt32 {
        if case .named(let index) = colour { return named[Int(index % 16)] }
        let (red, green, blue) = colour.components
        return UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
}
