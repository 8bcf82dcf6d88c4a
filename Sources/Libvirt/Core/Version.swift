/// A version of libvirt or of a hypervisor.
public struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first number.
    public let major: Int
    /// The second number.
    public let minor: Int
    /// The third number.
    public let release: Int

    /// Makes a version from its three numbers.
    public init(major: Int, minor: Int, release: Int) {
        self.major = major
        self.minor = minor
        self.release = release
    }

    /// Splits libvirt's encoding: major × 1,000,000 + minor × 1,000 + release.
    init(_ number: UInt) {
        self.init(
            major: Int(clamping: number / 1_000_000), minor: Int(number / 1000 % 1000), release: Int(number % 1000))
    }

    /// The three numbers with dots between them.
    public var description: String { "\(major).\(minor).\(release)" }

    /// Orders by major, then minor, then release.
    public static func < (left: Version, right: Version) -> Bool {
        (left.major, left.minor, left.release) < (right.major, right.minor, right.release)
    }
}
