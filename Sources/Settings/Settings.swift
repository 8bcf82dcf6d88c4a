public import FleetModel

/// What a person set in `config.toml`. Every value has a default, so that a broken file stops nothing.
public struct Settings: Equatable, Sendable {
    /// Saved connections, in the order of the file.
    public var connections: [ConnectionSettings] = []
    /// Names of the columns to show, in order; nil shows the usual ones.
    public var columns: [String]?
    /// The column to sort by, `-` before it for descending; nil sorts by name.
    public var sort: String?
    /// What rows are grouped by: `host`, `tag`, `state` or `none`.
    public var group: String?
    /// How lists besides that of guests are arranged, by their names. Neither lists nor columns are known to exist.
    public var lists: [String: ListArrangement] = [:]
    /// Saved views of the guests by their numbers.
    public var views: [Int: SavedView] = [:]
    /// Whether the detail pane is shown; nil shows it.
    public var details: Bool?
    /// The theme's name.
    public var theme: String?
    /// Whether the mouse is used.
    public var mouse = true
    /// A person's own keys, in the order of the file.
    public var keys: [KeySetting] = []
    /// Whether only ASCII is drawn; nil decides by the locale.
    public var ascii: Bool?
    /// Whether guests' pictures may be shown in pixels; nil does where the terminal can.
    public var pixels: Bool?

    /// Whether connections over ssh share one login a host.
    public var sharesLogins = true
    /// Seconds for which such a login is kept after its last use, 0 to 86400.
    public var loginSeconds = 60

    /// How guests are logged in to over ssh.
    public var login = GuestLogin()

    /// Seconds that a guest has to obey a shutdown or a reboot before it counts as ignoring it, 1 to 86400.
    public var shutdownPatience = 90

    /// Thresholds that the console looks at, in the order of the file.
    public var thresholds: [AlarmRule] = []
    /// Who is called when one is crossed.
    public var alerts = Alerts()

    /// Who is called when a threshold is crossed, besides the time line.
    public struct Alerts: Equatable, Sendable {
        /// How terminals are told to notify their user.
        public enum Notification: String, CaseIterable, Sendable {
            /// As iTerm2, kitty and WezTerm have it.
            case osc9
            /// As urxvt, foot and Ghostty have it.
            case osc777
        }

        /// Whether the terminal's bell rings.
        public var bell = false
        /// How the terminal notifies; nil leaves it alone.
        public var notification: Notification?
        /// A program with its arguments; none runs nothing.
        public var command: [String] = []

        /// Nobody is called.
        public init() {}
    }

    /// How logins over ssh are shared; nil where they are not.
    public func sharedLogin(_ paths: Paths) -> SharedLogin? {
        sharesLogins ? SharedLogin(folder: paths.logins, seconds: loginSeconds) : nil
    }

    /// The defaults.
    public init() {}

    /// Keys of one command: a line of `[keys]`. Neither the command nor the keys are known to exist.
    public struct KeySetting: Equatable, Sendable {
        /// The command's name.
        public var command: String
        /// Names of keys; none takes the command's keys away.
        public var keys: [String]
        /// Line, from 1.
        public var line: Int?
        /// Column in characters, from 1.
        public var column: Int?

        /// A line of `[keys]`.
        public init(command: String, keys: [String], line: Int? = nil, column: Int? = nil) {
            self.command = command
            self.keys = keys
            self.line = line
            self.column = column
        }

        /// A warning about it.
        public func problem(_ message: String, file: String) -> SettingsProblem {
            SettingsProblem(.warning, file: file, line: line, column: column, message: message)
        }
    }

    /// Groupings that exist.
    public static let groups = Grouping.allCases.map(\.rawValue)

    /// The saved connection of a name.
    public func connection(named name: String) -> ConnectionSettings? { connections.first { $0.name == name } }

    /// Reads the settings of a file; no file means the defaults. Never throws: a file that is no TOML gives the defaults and
    /// an error, a wrong value or an unknown key a warning with its line.
    public static func load(from path: String) -> (settings: Settings, problems: [SettingsProblem]) {
        do throws(SettingsProblem) {
            guard let text = try FileAccess.text(path) else { return (Settings(), []) }
            return try read(text, file: path)
        } catch {
            return (Settings(), [error])
        }
    }

    /// Reads settings from text. Throws when it is no TOML; the rest comes as warnings.
    static func read(
        _ text: String, file: String
    ) throws(SettingsProblem) -> (settings: Settings, problems: [SettingsProblem]) {
        var reader = try SettingsReader(text, file: file)
        return (reader.read(), reader.problems)
    }
}
