import FilesSupport
import Foundation
import LabSupport
import PtySupport
import Testing

/// A filter speaks of all guests, whichever are on the screen.
@Suite("A filter among many guests", .timeLimit(.minutes(5)))
struct FilterScenarios {
    /// 300 running guests, three of them with FreeBSD, far from each other.
    private func world() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var text = TestWorld.document(guests: 300)
        for number in [50, 150, 250] {
            let name = "<name>guest-\(number)</name>"
            let system = """
                <metadata><o:libosinfo xmlns:o="http://libosinfo.org/xmlns/libvirt/domain/1.0">
                <o:os id="http://freebsd.org/freebsd/13.1"/></o:libosinfo></metadata>
                """
            text = text.replacingOccurrences(of: name, with: name + system)
        }
        try text.write(toFile: "\(folder.path)/world.xml", atomically: true, encoding: .utf8)
        return folder
    }

    @Test("finds the same guests in the console as list does, and a word is no part of a UUID")
    func console() async throws {
        let folder = try world()
        let uri = "test://\(folder.path)/world.xml"
        let session = try PtySession(["-c", uri], columns: 120, rows: 24)
        try await session.waitFor("300/300 running")
        session.send("/os:freebsd")
        // Until it is complete it says of how many it speaks.
        let found = try await session.waitUntil("all three") { $0.contains("3 match") && !$0.contains("known") }
        for number in [50, 150, 250] { #expect(found.contains("guest-\(number) ")) }
        session.send(.escape)
        session.send("/00000")
        try await session.waitUntil("nobody") { $0.contains("0 match") && !$0.contains("known") }
        session.send(.enter)
        session.send("q")
        #expect(try await session.exit() == .code(0))

        let child = try ChildProcess(
            PtySession.binary, ["list", "-c", uri, "--filter", "os:freebsd", "--timeout", "60"],
            environment: ["HOME=\(folder.path)", "LANG=C.UTF-8"])
        let lines = child.readToEnd().split(separator: "\n")
        #expect(child.waitForExit() == 0 && lines.count == 4)
    }
}
