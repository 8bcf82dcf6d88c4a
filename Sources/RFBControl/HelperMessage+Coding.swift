extension HelperMessage {
    /// The message as bytes, at most `longest`. Texts and lists that are too long are cut.
    public var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .question(let question):
            writer.add(UInt8(1))
            writer.add(question.rawValue)
        case .opened(let report):
            writer.add(UInt8(2))
            writer.add(UInt16(clamping: report.width))
            writer.add(UInt16(clamping: report.height))
            writer.add(report.name, limit: OpenedReport.longestName)
        case .frame(let report):
            writer.add(UInt8(3))
            report.encode(into: &writer)
        case .pong(let number):
            writer.add(UInt8(4))
            writer.add(number)
        case .failed(let failure):
            writer.add(UInt8(5))
            writer.add(failure.reason.rawValue)
            writer.add(failure.detail, limit: HelperFailure.longestDetail)
        }
        return writer.bytes
    }

    /// Reads one message; nil when it is anything but exactly one valid message with everything in range.
    public init?(decoding bytes: [UInt8]) {
        guard bytes.count <= Self.longest else { return nil }
        var reader = ByteReader(bytes)
        guard let kind = reader.byte(), let message = Self.read(kind, &reader), reader.isAtEnd else { return nil }
        self = message
    }

    private static func read(_ kind: UInt8, _ reader: inout ByteReader) -> Self? {
        switch kind {
        case 1: return reader.byte().flatMap(HelperQuestion.init(rawValue:)).map { .question($0) }
        case 2:
            guard let (width, height) = size(&reader), let name = reader.text(limit: OpenedReport.longestName) else {
                return nil
            }
            return .opened(OpenedReport(width: width, height: height, name: name))
        case 3: return FrameReport(from: &reader).map { .frame($0) }
        case 4: return reader.word().map { .pong($0) }
        case 5:
            guard let reason = reader.byte().flatMap(HelperFailure.Reason.init(rawValue:)),
                let detail = reader.text(limit: HelperFailure.longestDetail)
            else { return nil }
            return .failed(HelperFailure(reason, detail: detail))
        default: return nil
        }
    }

    /// A width and a height that `FrameLimits` allow.
    fileprivate static func size(_ reader: inout ByteReader) -> (Int, Int)? {
        guard let width = reader.short().map(Int.init), let height = reader.short().map(Int.init),
            FrameLimits.allow(width: width, height: height)
        else { return nil }
        return (width, height)
    }
}

extension FrameReport {
    func encode(into writer: inout ByteWriter) {
        writer.add(number)
        writer.add(UInt16(clamping: width))
        writer.add(UInt16(clamping: height))
        let taken = changes.prefix(Self.mostRectangles)
        writer.add(UInt16(taken.count))
        for change in taken {
            for value in [change.x, change.y, change.width, change.height] { writer.add(UInt16(clamping: value)) }
        }
    }

    init?(from reader: inout ByteReader) {
        guard let number = reader.word(), let (width, height) = HelperMessage.size(&reader),
            let count = reader.short(), (1...Self.mostRectangles).contains(Int(count))
        else { return nil }
        var changes: [FrameRectangle] = []
        changes.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let x = reader.short(), let y = reader.short(), let w = reader.short(), let h = reader.short() else {
                return nil
            }
            let change = FrameRectangle(x: Int(x), y: Int(y), width: Int(w), height: Int(h))
            guard change.isInside(width: width, height: height) else { return nil }
            changes.append(change)
        }
        self.init(number: number, width: width, height: height, changes: changes)
    }
}
