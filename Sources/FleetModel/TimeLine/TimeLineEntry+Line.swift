extension TimeLineEntry {
    /// The entry as one line: fields between tabs, with `%XX` for what would end a field or a line. Missing ones are empty.
    public var line: String {
        let fields = [
            String(time), kind.rawValue, severity.key, host, uri, guest, uuid?.description, text, user, command,
            seconds.map { Units.fixed($0, digits: 3) },
        ]
        return fields.map { Self.escaped($0 ?? "") }.joined(separator: "\t")
    }

    /// Reads such a line; nil when it is none. Fields that a later version adds are passed over.
    public init?(line: some StringProtocol) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.unescaped($0) }
        guard fields.count >= 11, let time = Int64(fields[0]), let kind = Kind(rawValue: fields[1]),
            let severity = EventRecord.Severity(key: fields[2])
        else { return nil }
        func optional(_ place: Int) -> String? { fields[place].isEmpty ? nil : fields[place] }
        self.init(
            time: time, kind: kind, severity: severity, host: fields[3], uri: optional(4), guest: optional(5),
            uuid: GuestUUID(fields[6]), text: fields[7], user: optional(8), command: optional(9),
            seconds: Double(fields[10]).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil })
    }

    private static func escaped(_ field: String) -> String {
        var result = ""
        for scalar in field.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                for byte in String(scalar).utf8 { result += hexadecimal(byte) }
            default:
                if scalar == "%" { result += hexadecimal(0x25) } else { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private static func unescaped(_ field: some StringProtocol) -> String {
        guard field.utf8.contains(UInt8(ascii: "%")) else { return String(field) }
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
