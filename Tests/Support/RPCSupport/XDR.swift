/// Writes values as libvirt's remote protocol has them.
public struct XDR {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Nothing yet.
    public init() {}

    /// A 32-bit number, a count among others.
    public mutating func number(_ value: UInt32) {
        for shift in [24, 16, 8, 0] { bytes.append(UInt8(value >> shift & 255)) }
    }

    /// A 64-bit number.
    public mutating func long(_ value: UInt64) {
        number(UInt32(value >> 32))
        number(UInt32(truncatingIfNeeded: value))
    }

    /// Bytes of a fixed number, a multiple of 4.
    public mutating func fixed(_ value: [UInt8]) { bytes += value }

    /// Bytes after their number, filled up to a multiple of 4.
    public mutating func opaque(_ value: [UInt8]) {
        number(UInt32(value.count))
        bytes += value
        bytes += [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
    }

    /// Text.
    public mutating func text(_ value: String) { opaque(Array(value.utf8)) }

    /// Text that may be missing.
    public mutating func optional(_ value: String?) {
        number(value == nil ? 0 : 1)
        if let value { text(value) }
    }

    /// Writes with a closure.
    public static func bytes(_ write: (inout XDR) -> Void) -> [UInt8] {
        var xdr = XDR()
        write(&xdr)
        return xdr.bytes
    }
}
