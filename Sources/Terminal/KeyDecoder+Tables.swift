extension KeyDecoder {
    /// The numbers between semicolons, without the final byte, each at most 99,999.
    static func numbers(_ bytes: ArraySlice<UInt8>, missing: Int = 1) -> [Int] {
        var result: [Int] = []
        var current: Int?
        for byte in bytes.dropLast() {
            switch byte {
            case 0x30...0x39: current = min(99_999, (current ?? 0) * 10 + Int(byte - 0x30))
            case 0x3B:
                result.append(current ?? missing)
                current = nil
            default: break
            }
        }
        if let current { result.append(current) } else if !result.isEmpty { result.append(missing) }
        return result
    }

    /// xterm's modifier number, one more than the bits; the last of the numbers carries it.
    static func modifiers(_ numbers: [Int]) -> Key.Modifiers {
        guard numbers.count > 1 else { return [] }
        let bits = max(0, numbers[1] - 1)
        var result = Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: bits & 7))
        // Meta counts as Alt.
        if bits & 8 != 0 { result.insert(.alt) }
        return result
    }

    /// Keys that end in a letter.
    static func cursorKey(_ final: UInt8, _ numbers: [Int]) -> Key? {
        // SS3 carries the modifier as its only number.
        let held = modifiers(numbers.count == 1 ? [1, numbers[0]] : numbers)
        switch final {
        case 0x41: return .named(.up, held)
        case 0x42: return .named(.down, held)
        case 0x43: return .named(.right, held)
        case 0x44: return .named(.left, held)
        case 0x46: return .named(.end, held)
        case 0x48: return .named(.home, held)
        case 0x50: return .named(.f1, held)
        case 0x51: return .named(.f2, held)
        case 0x52: return .named(.f3, held)
        case 0x53: return .named(.f4, held)
        case 0x4D: return .named(.enter, held)
        case 0x5A: return .named(.backtab, held.subtracting(.shift))
        // rxvt: lower case with shift in CSI and with ctrl in SS3; both mean "moved with a modifier".
        case 0x61: return .named(.up, .ctrl)
        case 0x62: return .named(.down, .ctrl)
        case 0x63: return .named(.right, .ctrl)
        case 0x64: return .named(.left, .ctrl)
        // The numeric keypad in application mode.
        case 0x6A...0x79: return .character(Character(Unicode.Scalar(final - 0x40)))
        default: return nil
        }
    }

    /// Keys that end in "~", by number.
    static func editingKey(_ number: Int) -> Key.Name? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11: .f1
        case 12: .f2
        case 13: .f3
        case 14: .f4
        case 15: .f5
        case 17: .f6
        case 18: .f7
        case 19: .f8
        case 20: .f9
        case 21: .f10
        case 23: .f11
        case 24: .f12
        default: nil
        }
    }
}

extension Mouse {
    /// Reads an SGR report: button, column and row (from 1); nil for what is not understood.
    init?(sgr numbers: [Int], isRelease: Bool) {
        guard numbers.count == 3, numbers[0] >= 0, numbers[1] >= 1, numbers[2] >= 1 else { return nil }
        let code = numbers[0]
        var modifiers: Key.Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.ctrl) }
        let action: Action
        switch code & ~0x1C {
        case 0, 1, 2: action = isRelease ? .release((code & 3) + 1) : .press((code & 3) + 1)
        case 32, 33, 34: action = .drag((code & 3) + 1)
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        default: return nil
        }
        self.init(action, x: numbers[1] - 1, y: numbers[2] - 1, modifiers: modifiers)
    }
}
