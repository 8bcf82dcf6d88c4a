extension ConsoleMessage {
    /// The message as bytes, at most `longest`. Texts that are too long are cut.
    public var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .start(let options):
            writer.add(UInt8(1))
            writer.add(options.allowsTLS)
            writer.add(options.isTunnelled)
            writer.add(options.patience)
            writer.add(options.host, limit: StartOptions.longestHost)
        case .frameWanted(let whole):
            writer.add(UInt8(2))
            writer.add(whole)
        case .key(let key):
            writer.add(UInt8(3))
            writer.add(key.keysym)
            writer.add(key.scancode)
            writer.add(key.isDown)
        case .pointer(let x, let y, let buttons):
            writer.add(UInt8(4))
            writer.add(x)
            writer.add(y)
            writer.add(buttons)
        case .ping(let number):
            writer.add(UInt8(5))
            writer.add(number)
        case .answer(let answer):
            writer.add(UInt8(6))
            answer.encode(into: &writer)
        }
        return writer.bytes
    }

    /// Reads one message; nil when it is anything but exactly one valid message.
    public init?(decoding bytes: [UInt8]) {
        guard bytes.count <= Self.longest else { return nil }
        var reader = ByteReader(bytes)
        guard let kind = reader.byte(), let message = Self.read(kind, &reader), reader.isAtEnd else { return nil }
        self = message
    }

    private static func read(_ kind: UInt8, _ reader: inout ByteReader) -> Self? {
        switch kind {
        case 1:
            guard let allowsTLS = reader.flag(), let isTunnelled = reader.flag(), let patience = reader.word(),
                StartOptions.patienceRange.contains(patience),
                let host = reader.text(limit: StartOptions.longestHost)
            else { return nil }
            return .start(
                StartOptions(allowsTLS: allowsTLS, isTunnelled: isTunnelled, patience: patience, host: host))
        case 2: return reader.flag().map { .frameWanted(whole: $0) }
        case 3:
            guard let keysym = reader.word(), let scancode = reader.short(), let isDown = reader.flag() else {
                return nil
            }
            return .key(KeyReport(keysym: keysym, scancode: scancode, isDown: isDown))
        case 4:
            guard let x = reader.short(), let y = reader.short(), let buttons = reader.byte() else { return nil }
            return .pointer(x: x, y: y, buttons: buttons)
        case 5: return reader.word().map { .ping($0) }
        case 6: return HelperAnswer(from: &reader).map { .answer($0) }
        default: return nil
        }
    }
}

extension HelperAnswer {
    func encode(into writer: inout ByteWriter) {
        switch self {
        case .refusal: writer.add(UInt8(0))
        case .password(let password):
            writer.add(UInt8(1))
            writer.add(password, limit: Self.longestText)
        case .account(let user, let password):
            writer.add(UInt8(2))
            writer.add(user, limit: Self.longestText)
            writer.add(password, limit: Self.longestText)
        }
    }

    init?(from reader: inout ByteReader) {
        switch reader.byte() {
        case 0: self = .refusal
        case 1:
            guard let password = reader.text(limit: Self.longestText) else { return nil }
            self = .password(password)
        case 2:
            guard let user = reader.text(limit: Self.longestText),
                let password = reader.text(limit: Self.longestText)
            else { return nil }
            self = .account(user: user, password: password)
        default: return nil
        }
    }
}
