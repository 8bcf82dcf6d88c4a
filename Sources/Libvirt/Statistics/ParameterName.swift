/// A cursor over a parameter's name, so that names are taken apart in place and no string is made.
struct ParameterName {
    private var next: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    /// Looks at the name's buffer of `capacity` bytes, up to its null byte.
    init(_ start: UnsafePointer<UInt8>, capacity: Int) {
        var length = 0
        while length < capacity, start[length] != 0 { length += 1 }
        next = start
        end = start + length
    }

    /// Moves past `text` if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - next >= count else { return false }
        for offset in 0..<count where next[offset] != text.utf8Start[offset] { return false }
        next += count
        return true
    }

    /// Whether exactly `text` is left.
    func isLast(_ text: StaticString) -> Bool {
        var copy = self
        return copy.skip(text) && copy.next == copy.end
    }

    /// Reads `N.` for a number below one million and moves past it; nil and no move for anything else.
    mutating func index() -> Int? {
        var value = 0
        var cursor = next
        while cursor < end, case let digit = cursor.pointee, digit >= 48, digit <= 57 {
            value = value * 10 + Int(digit - 48)
            cursor += 1
            if value >= 1_000_000 { return nil }
        }
        guard cursor > next, cursor < end, cursor.pointee == UInt8(ascii: ".") else { return nil }
        next = cursor + 1
        return value
    }
}
