/// Text that cannot hurt a terminal: the only text a canvas accepts.
///
/// Controls, bidi overrides, invisible, private and unassigned scalars, and those whose width terminals disagree
/// about, are shown as escapes such as `‹9B›`. Every cluster takes one or two cells.
public struct SafeText: Hashable, Sendable {
    // Only scalars that may be drawn, each mark after a base and at most four of them.
    let storage: String
    private let cells: Int32

    /// Cells the whole text takes.
    public var width: Int { Int(cells) }
    /// Whether there is nothing to draw.
    public var isEmpty: Bool { cells == 0 }
    /// The text as drawn, escapes included: safe to print, not the original.
    public var string: String { storage }
    /// Whether every cluster is one ASCII character: only then is a cell one byte.
    var isASCII: Bool { storage.utf8.count == width }

    /// No text.
    public static let empty = SafeText(storage: "", width: 0)

    init(storage: String, width: Int) {
        self.storage = storage
        self.cells = Int32(clamping: width)
    }

    /// Makes any text safe; what comes after `limit` scalars is cut and marked with "…".
    public init(_ untrusted: String, limit: Int = 4096) {
        if untrusted.utf8.count <= limit, SafeText.isPlain(untrusted) {
            self.init(storage: untrusted, width: untrusted.utf8.count)
            return
        }
        var sanitiser = Sanitiser()
        var left = limit
        for scalar in untrusted.unicodeScalars {
            guard left > 0 else {
                sanitiser.append(0x2026)
                break
            }
            left -= 1
            sanitiser.append(scalar.value)
        }
        self = sanitiser.text
    }

    /// The text of clusters that are safe by themselves.
    public init(_ clusters: some Sequence<Cluster>) {
        var sanitiser = Sanitiser()
        for cluster in clusters { cluster.forEachScalar { if $0 != 0 { sanitiser.append($0) } } }
        self = sanitiser.text
    }

    private static func isPlain(_ text: String) -> Bool {
        let plain: (UnsafeBufferPointer<UInt8>) -> Bool = { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        }
        return text.utf8.withContiguousStorageIfAvailable(plain) ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    /// Joins two texts.
    public static func + (left: SafeText, right: SafeText) -> SafeText {
        if left.isEmpty { return right }
        if right.isEmpty { return left }
        return SafeText(storage: left.storage + right.storage, width: left.width + right.width)
    }

    /// Adds a text at the end.
    public static func += (left: inout SafeText, right: SafeText) {
        left = left + right
    }

    /// The text `count` times over; at most 4,096 times.
    public func repeated(_ count: Int) -> SafeText {
        let count = count.clamped(to: 0...4096)
        return SafeText(storage: String(repeating: storage, count: count), width: width * count)
    }
}

extension SafeText: CustomStringConvertible {
    /// The text as drawn.
    public var description: String { storage }
}

extension Sequence<SafeText> {
    /// One text with a separator between each two.
    public func joined(separator: SafeText = .empty) -> SafeText {
        var result = SafeText.empty
        var first = true
        for part in self {
            if !first { result += separator }
            result += part
            first = false
        }
        return result
    }
}
