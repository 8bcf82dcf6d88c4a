/// One control sequence (ECMA-48, section 5.4): `ESC [`, parameters, intermediates, and a byte that names the function.
struct ControlSequence: Equatable {
    /// `?`, `>`, `=` or `<` before the parameters.
    private(set) var mark: UInt8?
    /// Numbers between semicolons; 0 where none stands. Sub-parameters after a colon stay with the bytes.
    private(set) var numbers: [Int] = []
    /// Bytes between parameters and function.
    private(set) var intermediates: [UInt8] = []
    /// What it does.
    let function: UInt8
    private let bytes: [UInt8]

    /// Takes a whole sequence apart; nil for what is none.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 3, let last = bytes.last, (0x40...0x7E).contains(last) else { return nil }
        self.bytes = bytes
        function = last
        var number = 0
        for (place, byte) in bytes[2..<bytes.count - 1].enumerated() {
            switch byte {
            case 0x3C...0x3F:
                guard place == 0 else { return nil }
                mark = byte
            case 0x30...0x39:
                guard intermediates.isEmpty else { return nil }
                number = min(number * 10 + Int(byte - 0x30), 65_535)
            case 0x3A, 0x3B:
                guard intermediates.isEmpty else { return nil }
                numbers.append(number)
                number = 0
            default: intermediates.append(byte)
            }
        }
        numbers.append(number)
    }

    /// The number at a place; 0 where there is none.
    func number(_ place: Int) -> Int { numbers.indices.contains(place) ? numbers[place] : 0 }

    /// How often, or which one from 1: where none is said, 1.
    func count(_ place: Int) -> Int { max(1, number(place)) }

    /// The numbers with their sub-parameters, which colons separate.
    var groups: [[Int]] {
        bytes[2..<bytes.count - 1].split(separator: 0x3B, omittingEmptySubsequences: false).map { group in
            group.split(separator: 0x3A, omittingEmptySubsequences: false).map { digits in
                digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 65_535) }
            }
        }
    }

    /// The cursor is sent to row and column 999 or beyond.
    var goesToCorner: Bool {
        guard mark == nil, intermediates.isEmpty, function == UInt8(ascii: "H") || function == UInt8(ascii: "f") else {
            return false
        }
        return numbers.count == 2 && numbers.allSatisfy { $0 >= 255 }
    }

    /// "Where is the cursor?"
    var asksForCursor: Bool {
        mark == nil && intermediates.isEmpty && function == UInt8(ascii: "n") && numbers == [6]
    }

    /// "How large is the text area?"
    var asksForSize: Bool {
        mark == nil && intermediates.isEmpty && function == UInt8(ascii: "t") && numbers.first == 18
    }

    /// How often the last character is to be written again; nil for what says something else.
    var repetitions: Int? {
        guard mark == nil, intermediates.isEmpty, function == UInt8(ascii: "b") else { return nil }
        return count(0)
    }

    /// Whether it erases more than the screen.
    var erasesHistory: Bool { function == UInt8(ascii: "J") && numbers.contains { $0 > 2 } }

    /// The same with no count or place beyond a number; colours and modes are as they were.
    func bounded(by limit: Int) -> ControlSequence {
        guard mark == nil, intermediates.isEmpty, !Set("mhl".utf8).contains(function),
            numbers.contains(where: { $0 > limit })
        else { return self }
        let list = numbers.map { String(min($0, limit)) }.joined(separator: ";")
        return ControlSequence(Array("\u{1B}[\(list)".utf8) + [function]) ?? self
    }

    /// What of it may reach the terminal: all, nothing, or the modes that are harmless.
    /// - Parameter alternateScreen: whether changing to the alternate screen and back is harmless.
    func safeBytes(alternateScreen: Bool) -> [UInt8] {
        switch (mark, intermediates) {
        case (nil, []): Self.safeFunctions.contains(function) || isSafeMode ? bytes : []
        // The cursor's shape; a soft reset.
        case (nil, [0x20]): function == UInt8(ascii: "q") ? bytes : []
        case (nil, [0x21]): function == UInt8(ascii: "p") ? bytes : []
        case (UInt8(ascii: "?"), []): safePrivateModes(alternateScreen)
        default: []
        }
    }

    /// Movement, erasing, inserting, scrolling, colours, tabs, margins, saving the cursor.
    private static let safeFunctions = Set("@ABCDEFGHIJKLMPSTXZ`abdefgmrsu".utf8)

    private var isSet: Bool { function == UInt8(ascii: "h") || function == UInt8(ascii: "l") }

    /// Insert mode and line feed mode; not the keyboard's lock, nor sending back what is typed.
    private var isSafeMode: Bool { isSet && numbers.allSatisfy { $0 == 4 || $0 == 20 } }

    /// Cursor keys, reverse video, origin, wrapping, the cursor, the mouse, bracketed paste.
    private static let privateModes: Set<Int> = [
        1, 5, 6, 7, 12, 25, 45, 66, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 2004,
    ]

    private static let alternateScreens: Set<Int> = [47, 1047, 1048, 1049]

    private func safePrivateModes(_ alternateScreen: Bool) -> [UInt8] {
        if function == UInt8(ascii: "J") || function == UInt8(ascii: "K") { return bytes }
        let modes = numbers.filter {
            Self.privateModes.contains($0) || alternateScreen && Self.alternateScreens.contains($0)
        }
        guard isSet, !modes.isEmpty else { return [] }
        let list = modes.map { "\($0)" }.joined(separator: ";")
        return Array("\u{1B}[?\(list)".utf8) + [function]
    }
}
