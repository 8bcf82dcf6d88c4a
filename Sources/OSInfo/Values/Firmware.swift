/// What a system says of one firmware on one architecture.
public struct Firmware: Hashable, Sendable {
    /// A kind of firmware in the database's words; open, so an unknown word stays.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The database's word.
        public let rawValue: String
        /// A kind by the database's word.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The PC's BIOS.
        public static let bios = Self(rawValue: "bios")
        /// UEFI.
        public static let efi = Self(rawValue: "efi")
    }

    /// What the database knows.
    public enum Support: Hashable, Sendable {
        /// It works.
        case supported
        /// It does not work.
        case unsupported
        /// The database says nothing.
        case unknown
    }

    /// The architecture as libvirt names it (`x86_64`, `aarch64`), or `all`.
    public var architecture: String
    /// The kind of firmware.
    public var kind: Kind
    /// Whether the system boots with it.
    public var isSupported: Bool

    /// An entry about a firmware.
    public init(architecture: String, kind: Kind, isSupported: Bool = true) {
        self.architecture = architecture
        self.kind = kind
        self.isSupported = isSupported
    }
}
