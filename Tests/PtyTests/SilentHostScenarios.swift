import FilesSupport
import Foundation
import Glibc
import LabSupport
import PtySupport
import Testing

/// One host accepts the connection and never says a word; everything else goes on as if it were not there.
@Suite("Beside a host that never answers", .timeLimit(.minutes(5)))
struct SilentHostScenarios {
    private func silent(_ socket: HungSocket) -> String { "qemu+unix:///system?socket=\(socket.path)" }

    /// What `status --format json` says, as far as it is looked at here.
    private struct Report: Decodable {
        struct Host: Decodable {
            struct Trouble: Decodable {
                let why: String
                let next: String?
            }
            let uri: String
            let reached: Bool
            let error: Trouble?
        }
        struct Guest: Decodable {
            let name: String
            let uri: String
            let state: String
        }
        let status: String
        let hosts_total: Int
        let hosts_reached: Int
        let guests_running: Int
        let hosts: [Host]
        let guests: [Guest]
    }

    @Test("status reports it as unreachable after its timeout, the other host as it is, and ends with 2")
    func status() async throws {
        let socket = try HungSocket()
        let folder = try TemporaryFolder()
        try TestWorld.write(guests: 3, to: "\(folder.path)/world.xml")
        let good = "test://\(folder.path)/world.xml"
        let began = ContinuousClock.now
        let child = try ChildProcess(
            PtySession.binary,
            ["status", "-c", silent(socket), "-c", good, "--timeout", "4", "--format", "json"],
            environment: ["HOME=\(folder.path)", "LANG=C.UTF-8"])
        try await socket.waitForConnection()
        let text = child.readToEnd()
        #expect(child.waitForExit() == 2)
        #expect(ContinuousClock.now - began >= .seconds(4), "it did not wait for its timeout")
        let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
        #expect(report.status == "critical")
        #expect(report.hosts_total == 2 && report.hosts_reached == 1)
        #expect(report.guests_running == 3)
        #expect(report.guests.map(\.name) == ["guest-1", "guest-2", "guest-3"])
        #expect(report.guests.allSatisfy { $0.state == "running" && $0.uri == good })
        #expect(report.hosts.map(\.reached) == [false, true])
        #expect(report.hosts[0].error?.why == "no answer within 4 s")
        #expect(report.hosts[0].error?.next != nil)
        #expect(report.hosts[1].error == nil)
        socket.hangUp()
    }

    @Test("the other formats and list name it too, with their own exit codes")
    func otherFormats() async throws {
        let socket = try HungSocket()
        let hosts = ["-c", silent(socket), "-c", "test:///default", "--timeout", "4"]
        func run(_ arguments: [String]) throws -> (code: Int32, text: String) {
            let child = try ChildProcess(PtySession.binary, arguments + hosts, environment: ["LANG=C.UTF-8"])
            let text = child.readToEnd()
            return (child.waitForExit(), text)
        }
        let nagios = try run(["status", "--format", "nagios"])
        #expect(nagios.code == 2)
        #expect(nagios.text.hasPrefix("VIRT-TUI CRITICAL - 1 of 1 guest running on 2 hosts, 1 unreachable"))
        let warned = try run(["status", "--format", "nagios", "--warn", "unreachable>0"])
        #expect(warned.code == 1)
        let metrics = try run(["status", "--format", "prometheus"])
        #expect(metrics.code == 2)
        #expect(metrics.text.split(separator: "\n").count { $0.hasPrefix("virt_tui_host_up{") } == 2)
        let list = try run(["list"])
        #expect(list.code == 1)
        #expect(list.text.contains("no answer within 4 s"))
        #expect(list.text.split(separator: "\n").contains { $0.contains(" test ") && $0.contains("running") })
        socket.hangUp()
    }

    @Test("the console answers every key and acts on the other host")
    func console() async throws {
        let socket = try HungSocket()
        let session = try PtySession(
            program: "sh",
            [
                "-c", #"exec "$0" -c "$1" -c "test://$HOME/world.xml""#, PtySession.binary, silent(socket),
            ],
            files: ["world.xml": TestWorld.document(guests: 200)], columns: 120, rows: 40)
        try await socket.waitForConnection()
        try await session.waitUntil("guests and the silent host") { screen in
            screen.contains("guest-1 ") && screen.contains("running") && screen.contains("connecting")
        }
        // Each press is awaited on the screen, so none of the paints can have been left out.
        for number in 1...50 {
            session.send("/guest-\(number)")
            session.send(.enter)
            try await session.waitUntil("guest-\(number) chosen") { screen in
                screen.lines.contains { $0.contains(" guest-\(number) ") } && screen.contains("match")
            }
            session.send(.escape)
            try await session.waitUntil("all guests") { !$0.contains("match") && $0.contains("200") }
        }
        session.send("/guest-77")
        session.send(.enter)
        try await session.waitFor("1 match")
        session.send("p")
        try await session.waitUntil("guest-77 paused") { screen in
            screen.lines.contains { $0.contains(" guest-77 ") && $0.contains("paused") }
        }
        #expect(session.screen.contains("connecting"), "the silent host was to be silent all the time")
        session.send("q")
        #expect(try await session.exit() == .code(0))
        socket.hangUp()
    }
}
