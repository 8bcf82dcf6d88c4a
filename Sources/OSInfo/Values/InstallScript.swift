/// A script that installs a system without asking questions.
public struct InstallScript: Hashable, Sendable, Identifiable {
    /// What the result is for, in the database's words; open, so an unknown word stays.
    public struct Profile: RawRepresentable, Hashable, Sendable {
        /// The database's word.
        public let rawValue: String
        /// A profile by the database's word.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Just enough of a system: a server.
        public static let jeos = Self(rawValue: "jeos")
        /// A desktop.
        public static let desktop = Self(rawValue: "desktop")
    }

    /// How the installer can be given the script.
    public enum Injection: String, Hashable, Sendable, CaseIterable {
        /// A CD of its own.
        case cdrom
        /// A disk of its own.
        case disk
        /// A floppy.
        case floppy
        /// A file in the initial RAM disk.
        case initrd
        /// A URL.
        case web
    }

    /// How paths are written in it.
    public enum PathFormat: Hashable, Sendable {
        /// With slashes.
        case unix
        /// With backslashes and drive letters.
        case dos
    }

    /// A value that the script takes.
    public struct Parameter: Hashable, Sendable, Identifiable {
        /// Its name, such as `admin-password`.
        public let id: String
        /// Whether the script needs it.
        public var isRequired: Bool

        /// A value that the script takes.
        public init(id: String, isRequired: Bool) {
            self.id = id
            self.isRequired = isRequired
        }
    }

    /// The database's name for it.
    public let id: String
    /// What it makes.
    public var profile: Profile
    /// The values that it takes.
    public var parameters: [Parameter]
    /// The ways in which the installer can be given it, in the order of `Injection`.
    public var injections: [Injection]
    /// The name that the installer looks for, such as `preseed.cfg`.
    public var expectedFileName: String
    /// Whether the installation needs the network.
    public var needsInternet: Bool
    /// How paths are written in it.
    public var pathFormat: PathFormat
    /// What a product key looks like: `%` is any character.
    public var productKeyFormat: String?

    /// A script.
    public init(
        id: String, profile: Profile, parameters: [Parameter] = [], injections: [Injection] = [],
        expectedFileName: String, needsInternet: Bool = false, pathFormat: PathFormat = .unix,
        productKeyFormat: String? = nil
    ) {
        self.id = id
        self.profile = profile
        self.parameters = parameters
        self.injections = injections
        self.expectedFileName = expectedFileName
        self.needsInternet = needsInternet
        self.pathFormat = pathFormat
        self.productKeyFormat = productKeyFormat
    }

    /// Whether it takes a value.
    public func takes(_ parameter: String) -> Bool { parameters.contains { $0.id == parameter } }
}
