import FilesSupport
import Terminal
import Testing

@testable import Settings

@Suite struct ThemeTests {
    private static func file(_ name: String = "mine", except: Role? = nil, extra: String = "") -> String {
        let roles = Role.allCases.filter { $0 != except }.map { "\($0.name) = { fg = \"#a6e3a1\", bold = true }\n" }
        return "name = \"\(name)\"\ndescription = \"words\"\n[roles]\n" + roles.joined() + extra
    }

    @Test func aThemeIsRead() throws {
        let theme = try ThemeReader.read(Self.file(), file: "mine.toml")
        #expect(theme.name == "mine")
        #expect(theme.description == "words")
        #expect(theme[.running] == Style(foreground: .rgb(0xa6, 0xe3, 0xa1), attributes: .bold))
    }

    @Test func everyRoleIsWanted() {
        let error = #expect(throws: SettingsProblem.self) {
            try ThemeReader.read(Self.file(except: .crashed), file: "mine.toml")
        }
        #expect(error?.message.contains("add crashed under [roles]") == true)
        #expect(error?.line == 3)
    }

    @Test(arguments: [
        ("colour = {}", "no role is called \"colour\""), ("text = 5", "text must look like"),
        ("text = { fg = \"pink\" }", "text: fg must be a colour"), ("text = { bg = 256 }", "bg must be a colour"),
        ("text = { blink = true }", "\"blink\" is unknown"), ("text = { bold = 1 }", "bold must be true or false"),
    ]) func mistakesHaveAPlace(_ line: String, _ message: String) throws {
        let text = Self.file(except: .text, extra: line)
        let error = #expect(throws: SettingsProblem.self) { try ThemeReader.read(text, file: "mine.toml") }
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
        #expect(error?.line == text.split(separator: "\n").count)
        #expect(error?.column == 1)
    }

    @Test func numbersAreColours() throws {
        let theme = try ThemeReader.read(
            Self.file(except: .dim, extra: "dim = { fg = 8, bg = \"default\" }"), file: "m")
        #expect(theme[.dim] == Style(foreground: .indexed(8), background: .terminal))
    }

    @Test func ownThemesComeFirst() throws {
        let folder = try TemporaryFolder()
        folder.write(Self.file("mine"), to: "a.toml")
        folder.write("broken", to: "b.toml")
        folder.write(Self.file("other"), to: "ignored.txt")
        let catalogue = ThemeCatalogue(folder: folder.path)
        #expect(catalogue["mine"] != nil)
        #expect(catalogue["other"] == nil)
        #expect(catalogue.problems.map(\.file) == [folder.path + "/b.toml"])
        #expect(catalogue.items.first { $0.theme.name == "mine" }?.file == folder.path + "/a.toml")
        let error = #expect(throws: SettingsProblem.self) { try catalogue.theme(named: "pink") }
        #expect(error?.message.contains("mine") == true)
    }
}
