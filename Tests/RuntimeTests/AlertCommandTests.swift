import FilesSupport
import FleetModel
import Testing

@testable import Runtime

@Suite("The program that is run when a threshold is crossed")
struct AlertCommandTests {
    private func entry(_ text: String) -> TimeLineEntry {
        TimeLineEntry(
            time: 7, kind: .threshold, severity: .critical, host: "kvm1", uri: "qemu:///system", guest: "a; touch oops",
            text: text)
    }

    @Test("is given what happened by its environment, and nothing of it is a command")
    func environment() throws {
        let folder = try TemporaryFolder()
        let program = folder.program(
            "#!/bin/sh\nprintf '%s|%s|%s|%s' \"$1\" \"$VIRT_TUI_GUEST\" \"$VIRT_TUI_TEXT\" \"$VIRT_TUI_UUID\" >\"$2\"\n",
            named: "hook")
        let command = AlertCommand([program, "$(id)", folder.path + "/out"])
        command.run(for: entry("97% `id`"))
        command.finish(atMost: 60)
        #expect(folder.read("out") == "$(id)|a; touch oops|97% `id`|")
        #expect(!folder.names.contains("oops"))
    }

    @Test("does not run more often than can wait, and a missing one is nothing")
    func many() throws {
        let folder = try TemporaryFolder()
        let program = folder.program("#!/bin/sh\necho x >>\"$1\"\n", named: "hook")
        let command = AlertCommand([program, folder.path + "/out"])
        for number in 0..<200 { command.run(for: entry("\(number)")) }
        command.finish(atMost: 60)
        let runs = folder.read("out")?.filter { $0 == "x" }.count ?? 0
        #expect(runs >= 1 && runs < 200)
        AlertCommand(["/nonexistent/hook"]).run(for: entry("x"))
        AlertCommand([]).run(for: entry("x"))
    }
}
