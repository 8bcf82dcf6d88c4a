internal import Glibc

/// Where virt-tui's files are, by the XDG base directory rules: a relative value of a variable counts as unset.
public struct Paths: Equatable, Sendable {
    /// `$XDG_CONFIG_HOME/virt-tui`.
    public var configuration: String
    /// `$XDG_STATE_HOME/virt-tui`.
    public var state: String

    /// `$XDG_RUNTIME_DIR/virt-tui`, or a folder of the state's: for sockets.
    public var runtime: String

    /// Finds the folders; nothing is created.
    public init(environment: [String: String]) {
        let home = Self.absolute(environment["HOME"]) ?? Self.homeOfUser ?? "/"
        let base = home == "/" ? "" : home
        configuration = (Self.absolute(environment["XDG_CONFIG_HOME"]) ?? base + "/.config") + "/virt-tui"
        state = (Self.absolute(environment["XDG_STATE_HOME"]) ?? base + "/.local/state") + "/virt-tui"
        runtime = Self.absolute(environment["XDG_RUNTIME_DIR"]).map { $0 + "/virt-tui" } ?? state + "/run"
    }

    /// The folders of this process.
    public static var current: Paths {
        var environment: [String: String] = [:]
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        return Paths(environment: environment)
    }

    /// The settings.
    public var configurationFile: String { configuration + "/config.toml" }
    /// A person's own themes, one TOML file each.
    public var themes: String { configuration + "/themes" }
    /// Saved choices for new guests, one TOML file each.
    public var presets: String { configuration + "/presets" }
    /// Sockets of logins over ssh.
    public var logins: String { runtime + "/ssh" }
    /// The log.
    public var log: String { state + "/virt-tui.log" }

    /// What happened and what was done, one line each.
    public var timeLine: String { state + "/timeline" }

    /// What has to go on when the program has ended, one file each.
    public var tasks: String { state + "/tasks" }

    /// Files and folders whose change means that settings or themes are to be read again.
    public var watched: [String] { [configuration, configurationFile, themes] }

    private static func absolute(_ value: String?) -> String? {
        guard var value, value.hasPrefix("/") else { return nil }
        while value.count > 1, value.hasSuffix("/") { value.removeLast() }
        return value
    }

    private static var homeOfUser: String? {
        guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
        return absolute(String(cString: directory))
    }
}
