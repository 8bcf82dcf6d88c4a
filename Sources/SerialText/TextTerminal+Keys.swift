public import Terminal

extension TextTerminal {
    /// The bytes that stand for a key, a pasted text included, in the way that the guest's program chose; none for what is
    /// no key. As xterm sends them ("Control Sequences", PC-Style Function Keys).
    public func bytes(for key: Key) -> [UInt8] {
        switch key {
        case .character(let character, let modifiers): Self.bytes(for: character, modifiers)
        case .named(let name, let modifiers): bytes(for: name, modifiers)
        case .paste(let text): bytes(pasting: text)
        case .mouse, .resize, .hangup: []
        }
    }

    /// Ctrl takes the letter's lower five bits, Alt sends an escape first.
    private static func bytes(for character: Character, _ modifiers: Key.Modifiers) -> [UInt8] {
        var bytes = Array(String(character).utf8)
        if modifiers.contains(.ctrl), bytes.count == 1 {
            switch bytes[0] {
            case UInt8(ascii: "?"): bytes = [0x7F]
            case UInt8(ascii: " "), UInt8(ascii: "@")...UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                bytes[0] &= 0x1F
            default: break
            }
        }
        return modifiers.contains(.alt) ? [0x1B] + bytes : bytes
    }

    private func bytes(for name: Key.Name, _ modifiers: Key.Modifiers) -> [UInt8] {
        // Of these few programs know more than the plain key, and with Alt before it an escape.
        let plain: String? =
            switch name {
            case .enter: modes.newLine ? "\r\n" : "\r"
            case .tab: "\t"
            case .backspace: "\u{7F}"
            case .escape: "\u{1B}"
            case .backtab: "\u{1B}[Z"
            default: nil
            }
        if let plain { return Array(((modifiers.contains(.alt) ? "\u{1B}" : "") + plain).utf8) }
        let sent = name.sent
        let parameter = modifiers.isEmpty ? "" : "\(modifiers.rawValue + 1)"
        switch sent {
        case .letter(let letter, let followsMode):
            let isApplication = !followsMode || modes.applicationCursor
            if parameter.isEmpty { return Array("\u{1B}\(isApplication ? "O" : "[")\(letter)".utf8) }
            return Array("\u{1B}[1;\(parameter)\(letter)".utf8)
        case .number(let number):
            return Array("\u{1B}[\(number)\(parameter.isEmpty ? "" : ";")\(parameter)~".utf8)
        }
    }

    /// Lines end as the Enter key ends them; control characters that a text has no use for are left out.
    private func bytes(pasting text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if !wasReturn { scalars.append("\r") }
            case "\r", "\t": scalars.append(scalar)
            default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
            }
            wasReturn = scalar == "\r"
        }
        let text = String(scalars)
        return Array((modes.marksPaste ? "\u{1B}[200~\(text)\u{1B}[201~" : text).utf8)
    }
}

extension Key.Name {
    /// What is sent for a key that has a number or a letter.
    fileprivate enum Sent {
        /// After `ESC [`, or `ESC O`: always, or where the guest chose the cursor keys of applications.
        case letter(Character, followsMode: Bool)
        /// Between `ESC [` and a tilde.
        case number(Int)
    }

    fileprivate var sent: Sent {
        switch self {
        case .up: .letter("A", followsMode: true)
        case .down: .letter("B", followsMode: true)
        case .right: .letter("C", followsMode: true)
        case .left: .letter("D", followsMode: true)
        case .home: .letter("H", followsMode: true)
        case .end: .letter("F", followsMode: true)
        case .f1: .letter("P", followsMode: false)
        case .f2: .letter("Q", followsMode: false)
        case .f3: .letter("R", followsMode: false)
        case .f4: .letter("S", followsMode: false)
        case .insert: .number(2)
        case .delete: .number(3)
        case .pageUp: .number(5)
        case .pageDown: .number(6)
        case .f5: .number(15)
        case .f6: .number(17)
        case .f7: .number(18)
        case .f8: .number(19)
        case .f9: .number(20)
        case .f10: .number(21)
        case .f11: .number(23)
        case .f12: .number(24)
        // These have characters of their own.
        case .enter, .tab, .backtab, .backspace, .escape: .number(0)
        }
    }
}
