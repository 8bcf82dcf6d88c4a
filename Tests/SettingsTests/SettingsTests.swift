import FilesSupport
import FleetModel
import Testing

@testable import Settings

@Suite struct SettingsTests {
    @Test func everythingIsRead() throws {
        let (settings, problems) = try Settings.read(
            """
            theme = "nord"
            columns = ["name", "state"]
            sort = "-cpu"
            group = "tag"
            mouse = false
            ascii = true
            pixels = false
            ssh_sharing = false
            ssh_persist = 5
            ssh_user = "debian"
            ssh_jump = "me@gate:2222"
            [[connections]]
            name = "kvm1"
            uri = "qemu+ssh://kvm1/system"
            autoconnect = false
            read_only = true
            protected = true
            interval = 2
            [[connections]]
            uri = "test:///default" # the second
            interval = 0.5
            """, file: "config.toml")
        #expect(problems.isEmpty)
        var expected = Settings()
        expected.theme = "nord"
        expected.columns = ["name", "state"]
        expected.sort = "-cpu"
        expected.group = "tag"
        expected.mouse = false
        expected.ascii = true
        expected.pixels = false
        expected.sharesLogins = false
        expected.loginSeconds = 5
        (expected.login.user, expected.login.jumpHost) = ("debian", "me@gate:2222")
        expected.connections = [
            ConnectionSettings(
                name: "kvm1", uri: "qemu+ssh://kvm1/system", autoconnect: false, isReadOnly: true, isProtected: true,
                interval: 2),
            ConnectionSettings(uri: "test:///default", interval: 0.5),
        ]
        #expect(settings == expected)
        #expect(settings.connection(named: "kvm1")?.interval == 2)
    }

    @Test func keysAreReadInTheOrderOfTheFileWithTheirPlaces() throws {
        let (settings, problems) = try Settings.read(
            """
            theme = "nord"
            [keys]
            start = "S"
              destroy = ["X", "ctrl-x"]
            delete = []
            reboot = 5
            """, file: "config.toml")
        #expect(
            settings.keys == [
                Settings.KeySetting(command: "start", keys: ["S"], line: 3, column: 1),
                Settings.KeySetting(command: "destroy", keys: ["X", "ctrl-x"], line: 4, column: 3),
                Settings.KeySetting(command: "delete", keys: [], line: 5, column: 1),
            ])
        #expect(problems.map(\.line) == [6])
        #expect(problems.first?.message == "keys.reboot must be the name of a key, or a list of them")
        #expect(settings.keys[1].problem("odd", file: "c").description == "c:4:3: odd")
    }

    @Test func noFileMeansDefaults() throws {
        let folder = try TemporaryFolder()
        let (settings, problems) = Settings.load(from: folder.path + "/config.toml")
        #expect(settings == Settings())
        #expect(problems.isEmpty)
    }

    @Test(arguments: [
        ("colour = 1", 1, 1, "\"colour\" is no setting"),
        ("theme = \"a\"\n  shade = 1", 2, 3, "\"shade\" is no setting"),
        ("theme = 5", 1, 1, "theme must be"),
        ("\n# x\ngroup = \"colour\"", 3, 1, "one of host, state, tag, none"),
        ("mouse = \"yes\"", 1, 1, "true or false"),
        ("columns = [\n \"name\",\n 5]", 1, 1, "list of names"),
        ("connections = 5", 1, 1, "[[connections]]"),
        ("[[connections]]\nuri = \"a\"\n[[connections]]\nuri=\"b\"\nspeed = 1", 5, 1, "\"speed\" is no setting"),
        ("[[connections]]\nuri = \"a\"\ninterval = 0.1", 3, 1, "0.2 to 3600"),
        ("[[connections]]\nuri = \"a\"\ninterval = nan", 3, 1, "0.2 to 3600"),
        ("[[connections]]\nuri = 3", 2, 1, "a libvirt URI"),
        ("[[connections]]\nautoconnect = true", 1, 1, "neither name nor uri"),
        ("[[connections]]\nname=\"a\"\n[[connections]]\nname=\"a\"", 4, 1, "two connections are called"),
        ("text = \"\"\"\nmouse = 1\n\"\"\"\nmouse = 1", 4, 1, "mouse must be"),
    ]) func warningsSayWhere(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
        let problems = try Settings.read(text, file: "config.toml").problems
        let problem = try #require(problems.last)
        #expect(problem.severity == .warning)
        #expect(problem.line == line, "\(problem)")
        #expect(problem.column == column, "\(problem)")
        #expect(problem.message.contains(message), "\(problem)")
        #expect(problem.description.hasPrefix("config.toml:\(line):\(column): "))
    }

    @Test func aWrongValueSparesTheRest() throws {
        let settings = try Settings.read("theme = 5\nsort = \"cpu\"", file: "c").settings
        #expect(settings.sort == "cpu")
        #expect(settings.theme == nil)
    }

    /// A connection whose URI cannot be read must not become the local one.
    @Test func aWrongURIIsNoConnection() throws {
        #expect(try Settings.read("[[connections]]\nname = \"a\"\nuri = 5", file: "c").settings.connections.isEmpty)
    }

    @Test(arguments: [
        ("theme = \"nord", 1), ("theme = \"a\"\n[broken", 2), ("a = 1\na = 2", 2), ("[[x]]\ny = \n", 2), ("\u{1}", 1),
    ]) func aBrokenFileIsAnErrorWithItsPlace(_ text: String, _ line: Int) throws {
        let folder = try TemporaryFolder()
        folder.write(text, to: "config.toml")
        let (settings, problems) = Settings.load(from: folder.path + "/config.toml")
        #expect(settings == Settings())
        let problem = try #require(problems.first)
        #expect(problem.severity == .error)
        #expect(problem.line == line, "\(problem)")
        #expect(problem.column != nil)
        #expect(!problem.message.contains("\n"))
    }

    @Test func bytesThatAreNoTextAreAnError() throws {
        let folder = try TemporaryFolder()
        for bytes: [UInt8] in [[0x61, 0x0a, 0xff, 0xfe], [0x61, 0x3d, 0x31, 0, 0x62]] {
            folder.write(bytes, to: "config.toml")
            #expect(Settings.load(from: folder.path + "/config.toml").problems.first?.severity == .error)
        }
        #expect(Settings.load(from: folder.path).problems.first?.message.contains("not a file") == true)
    }
}

@Suite struct PathsTests {
    @Test func xdg() {
        let usual = Paths(environment: ["HOME": "/home/a"])
        #expect(usual.configurationFile == "/home/a/.config/virt-tui/config.toml")
        #expect(usual.log == "/home/a/.local/state/virt-tui/virt-tui.log")
        let other = Paths(environment: ["HOME": "/home/a", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "relative"])
        #expect(other.themes == "/c/virt-tui/themes")
        #expect(other.state == "/home/a/.local/state/virt-tui")
        #expect(Paths(environment: ["HOME": "/"]).configuration == "/.config/virt-tui")
    }
}
