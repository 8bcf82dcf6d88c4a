/// A number from libvirt that has names for the values known today and keeps every other value as it came.
///
/// A newer library may send values that this binding has no name for; they compare, hash and travel like the rest.
public protocol OpenEnumeration: RawRepresentable, Hashable, Sendable, CustomStringConvertible where RawValue == Int32 {
    /// Takes any number, known to this version or not.
    init(rawValue: Int32)
}

extension OpenEnumeration {
    /// The type and the number, for logs.
    public var description: String { "\(Self.self)(\(rawValue))" }

    init(_ rawValue: UInt32) { self.init(rawValue: Int32(bitPattern: rawValue)) }
}
