/// What kind of kernel a system has, in the database's words; open, so an unknown word stays.
public struct Family: RawRepresentable, Hashable, Sendable {
    /// The database's word.
    public let rawValue: String

    /// A family by the database's word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Linux.
    public static let linux = Self(rawValue: "linux")
    /// Windows NT and what came of it: Windows 2000 … 11, the servers.
    public static let windowsNT = Self(rawValue: "winnt")
    /// Windows 95, 98, ME.
    public static let windows9x = Self(rawValue: "win9x")
    /// Windows 1 … 3.
    public static let windows16 = Self(rawValue: "win16")
    /// DOS.
    public static let dos = Self(rawValue: "msdos")
    /// FreeBSD.
    public static let freeBSD = Self(rawValue: "freebsd")
    /// NetBSD.
    public static let netBSD = Self(rawValue: "netbsd")
    /// OpenBSD.
    public static let openBSD = Self(rawValue: "openbsd")
    /// DragonFly BSD.
    public static let dragonflyBSD = Self(rawValue: "dragonflybsd")
    /// Solaris and OpenSolaris.
    public static let solaris = Self(rawValue: "solaris")
    /// macOS.
    public static let darwin = Self(rawValue: "darwin")
    /// The Hurd.
    public static let hurd = Self(rawValue: "hurd")
    /// Haiku.
    public static let haiku = Self(rawValue: "haiku")
    /// NetWare.
    public static let netware = Self(rawValue: "netware")

    /// Whether it is any Windows.
    public var isWindows: Bool { self == .windowsNT || self == .windows9x || self == .windows16 }

    /// Whether it is any BSD.
    public var isBSD: Bool {
        self == .freeBSD || self == .netBSD || self == .openBSD || self == .dragonflyBSD
    }
}
