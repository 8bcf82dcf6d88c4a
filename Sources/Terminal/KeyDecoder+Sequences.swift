extension KeyDecoder {
    /// Takes a byte after ESC.
    mutating func takeEscape(_ byte: UInt8, _ keys: inout [Key]) {
        guard pending.count < KeyDecoder.sequenceLimit else {
            mode = .ground
            pending = []
            return
        }
        if pending.count == 1 {
            switch byte {
            case 0x5B, 0x4F: pending.append(byte)
            case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
                pending.append(byte)
                mode = .string
            case 0x1B: keys.append(.escape)
            default: finishAlt(byte, &keys)
            }
            return
        }
        if byte == 0x1B || byte == 0x18 || byte == 0x1A {
            // The sequence was broken off; a new one may start here.
            pending = [0x1B]
            if byte != 0x1B { leave() }
            return
        }
        pending.append(byte)
        if pending[1] == 0x4F ? isSS3Complete(byte) : isCSIComplete(byte) { finishSequence(&keys) }
    }

    private mutating func leave() {
        mode = .ground
        pending = []
    }

    private mutating func finishAlt(_ byte: UInt8, _ keys: inout [Key]) {
        leave()
        guard byte < 0x80 else {
            take(byte, &keys)
            return
        }
        switch KeyDecoder.key(forASCII: byte) {
        case .character(let character, let modifiers): keys.append(.character(character, modifiers.union(.alt)))
        case .named(let name, let modifiers): keys.append(.named(name, modifiers.union(.alt)))
        default: break
        }
    }

    private func isSS3Complete(_ byte: UInt8) -> Bool {
        !(0x30...0x3B).contains(byte)
    }

    private func isCSIComplete(_ byte: UInt8) -> Bool {
        switch pending.count {
        // The Linux console sends ESC [ [ A for F1, and old mice three raw bytes after ESC [ M.
        case 3 where byte == 0x5B || byte == 0x4D: return false
        case 4 where pending[2] == 0x5B: return true
        case _ where pending[2] == 0x4D: return pending.count == 6
        default: return (0x40...0x7E).contains(byte) || byte == 0x24 && pending.count > 3 || byte < 0x20
        }
    }

    private mutating func finishSequence(_ keys: inout [Key]) {
        let sequence = pending
        leave()
        if let report = TerminalReport(control: sequence) {
            note(report)
        } else if let key = sequences[sequence] {
            keys.append(key)
        } else if sequence.count > 2, sequence[1] == 0x4F {
            if let key = KeyDecoder.cursorKey(sequence[sequence.count - 1], KeyDecoder.numbers(sequence[2...])) {
                keys.append(key)
            }
        } else if sequence.count == 4, sequence[2] == 0x5B {
            let names: [Key.Name] = [.f1, .f2, .f3, .f4, .f5]
            let index = Int(sequence[3]) - 0x41
            if names.indices.contains(index) { keys.append(.named(names[index])) }
        } else if sequence[2] == 0x3C {
            if let mouse = Mouse(sgr: KeyDecoder.numbers(sequence[3...], missing: -1), isRelease: sequence.last == 0x6D)
            {
                keys.append(.mouse(mouse))
            }
        } else if sequence[2] != 0x4D, sequence[2] != 0x3F {
            finishCSI(sequence, &keys)
        }
    }

    private mutating func finishCSI(_ sequence: [UInt8], _ keys: inout [Key]) {
        let numbers = KeyDecoder.numbers(sequence[2...])
        let final = sequence[sequence.count - 1]
        switch final {
        case 0x7E where numbers.first == 200:
            mode = .paste
            pasted = []
            endMatched = 0
        case 0x7E where numbers.first == 27 && numbers.count == 3:
            append(code: numbers[2], modifiers: numbers[1], &keys)
        case 0x75 where !numbers.isEmpty:
            append(code: numbers[0], modifiers: numbers.count > 1 ? numbers[1] : 1, &keys)
        case 0x7E, 0x24, 0x5E, 0x40:
            guard var name = KeyDecoder.editingKey(numbers.first ?? 0) else { return }
            var modifiers = KeyDecoder.modifiers(numbers)
            // rxvt ends with $ for shift, ^ for ctrl and @ for both.
            if final == 0x24 || final == 0x40 { modifiers.insert(.shift) }
            if final == 0x5E || final == 0x40 { modifiers.insert(.ctrl) }
            if name == .tab, modifiers.contains(.shift) { name = .backtab }
            keys.append(.named(name, modifiers))
        // A cursor position report ends in R as F3 does; F3 has 1 as its first number.
        case 0x52 where numbers.first ?? 1 != 1: break
        // The keypad's letters stand after ESC O alone; here they end answers.
        case 0x6A...0x79: break
        default:
            if let key = KeyDecoder.cursorKey(final, numbers) { keys.append(key) }
        }
    }

    /// A character or key that was sent by its number, as newer protocols do.
    private func append(code: Int, modifiers: Int, _ keys: inout [Key]) {
        var held = KeyDecoder.modifiers([1, modifiers])
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return }
        if scalar.value < 0x80, let key = KeyDecoder.key(forASCII: UInt8(truncatingIfNeeded: scalar.value)) {
            switch key {
            case .character(let character, let own):
                held.remove(.shift)
                keys.append(.character(character, held.union(own)))
            case .named(.tab, _) where held.contains(.shift): keys.append(.backtab)
            case .named(let name, _): keys.append(.named(name, held))
            default: break
            }
        } else if scalar.value >= 0xA0, !(0xE000...0xF8FF).contains(scalar.value) {
            held.remove(.shift)
            keys.append(.character(Character(scalar), held))
        }
    }
}
