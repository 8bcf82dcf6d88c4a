extension KeyDecoder {
    private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Collects a paste until its end mark.
    mutating func takePaste(_ byte: UInt8, _ keys: inout [Key]) {
        let mark = KeyDecoder.endMark
        if byte == mark[endMatched] {
            endMatched += 1
            if endMatched == mark.count {
                finishPaste(&keys)
                mode = .ground
                pending = []
            }
            return
        }
        if endMatched > 0 {
            // The mark starts with ESC and holds no second one, so a failed match is plain text up to here.
            let matched = mark[..<endMatched]
            endMatched = 0
            for one in matched { keep(one) }
            takePaste(byte, &keys)
            return
        }
        keep(byte)
    }

    private mutating func keep(_ byte: UInt8) {
        if pasted.count < KeyDecoder.pasteLimit { pasted.append(byte) }
    }

    mutating func finishPaste(_ keys: inout [Key]) {
        keys.append(.paste(String(decoding: pasted, as: UTF8.self)))
        pasted = []
        endMatched = 0
    }
}
