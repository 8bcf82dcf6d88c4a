/// What a survey wants to know of a host besides its guests.
public struct HostParts: OptionSet, Sendable {
    /// One bit a part.
    public let rawValue: UInt8

    /// Takes the bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its memory in use.
    public static let memory = HostParts(rawValue: 1 << 0)
    /// What it is: names, versions, processors.
    public static let facts = HostParts(rawValue: 1 << 1)
    /// Everything.
    public static let all: HostParts = [.memory, .facts]
}
