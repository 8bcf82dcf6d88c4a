import Glibc
import LabSupport
import PtySupport
import Testing

/// Nothing that a guest or a host says reaches the terminal as anything but printable cells.
@Suite("Hostile strings")
struct HostileScenarios {
    private static let count = 1200

    private func world() throws -> (file: String, uri: String) {
        let file = "/tmp/virt-tui-hostile-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).xml"
        let document = Array(HostileWorld.document(HostileWorld.names(Self.count)).utf8)
        let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var offset = 0
        while offset < document.count {
            let written = document[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            try #require(written > 0)
            offset += written
        }
        return (file, "test://\(file)")
    }

    private func expectClean(_ bytes: [UInt8], _ place: String) {
        let found = Set(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter(HostileWorld.isForbidden))
        #expect(found.isEmpty, "\(place): \(found.map { String($0.value, radix: 16) })")
    }

    @Test("in the list: no control reaches the terminal, and every column stands where its heading does")
    func list() async throws {
        let (file, uri) = try world()
        defer { unlink(file) }
        let session = try PtySession(["-c", uri], columns: 120, rows: 60)
        try await session.waitFor(" \(Self.count) guests")
        try await session.waitFor("running")
        var seen: Set<String> = []
        for page in 0..<25 {
            let screen = session.screen
            let heading = screen.cells[1].map(\.text).joined()
            try #require(heading.contains("STATE"))
            let column = try #require(
                (0..<115).first { start in screen.cells[1][start..<(start + 5)].map(\.text).joined() == "STATE" })
            for row in screen.cells[3..<50] {
                let state = row[column..<(column + 7)].map(\.text).joined()
                #expect(state == "running", "page \(page): \(row.map(\.text).joined())")
                seen.insert(row[5..<column].map(\.text).joined())
            }
            let before = screen.lines
            session.send(.pageDown)
            try await session.waitUntil("the next page") { $0.lines != before }
        }
        #expect(seen.count > 900, "most names are told apart on the screen")
        session.send("q")
        _ = try await session.exit()
        expectClean(session.rawBytes, "list")
    }

    @Test("on every page and in every question that names a guest")
    func pages() async throws {
        let (file, uri) = try world()
        defer { unlink(file) }
        let session = try PtySession(["-c", uri], columns: 100, rows: 40)
        try await session.waitFor(" \(Self.count) guests")
        for _ in 0..<40 {
            // The guest's page and its parts, a question, a prompt, the palette's refusals.
            session.send(.enter)
            try await session.waitFor("Overview")
            for _ in 0..<3 { session.send(.tab) }
            session.send("X")
            try await session.waitFor("Sure?")
            session.send("n")
            session.send(.function(6))
            // A running guest cannot be renamed: the refusal names it.
            try await session.waitFor("runs: libvirt renames")
            session.send(.escape)
            try await session.waitFor("NAME")
            session.send("w")
            try await session.waitFor("Sure?")
            session.send("n")
            session.send(.down)
        }
        // Actions, their tasks, their events.
        for _ in 0..<10 {
            session.send("p")
            session.send(.down)
        }
        session.send("t")
        try await session.waitFor("done")
        session.send("e")
        try await session.waitUntil("events") { $0.lines[1].contains("Events") }
        session.send("q")
        _ = try await session.exit()
        expectClean(session.rawBytes, "pages")
    }

    @Test("in the text output of the commands")
    func commands() async throws {
        let (file, uri) = try world()
        defer { unlink(file) }
        let listing = try ChildProcess.run(PtySession.binary, ["list", "-c", uri])
        let found = Set(
            listing.unicodeScalars.filter { HostileWorld.isForbidden($0) || ($0.value < 0x20 && $0 != "\n") })
        #expect(found.isEmpty, "\(found.map { String($0.value, radix: 16) })")
        #expect(listing.split(separator: "\n").count > Self.count)
        let status = try ChildProcess.run(PtySession.binary, ["status", "-c", uri, "--format", "json"])
        #expect(status.utf8.allSatisfy { $0 == 0x0A || ($0 >= 0x20 && $0 < 0x7F) })
    }

    @Test("in errors: what a URI or a guest's name brings along")
    func errors() async throws {
        for name in HostileWorld.names(60) {
            let session = try PtySession(["start", "-c", "test:///default", "no-\(name)"], columns: 200, rows: 60)
            _ = try await session.exit()
            expectClean(session.rawBytes, "start")
        }
        for poison in ["\u{9B}31m", "\u{202E}", "\u{1B}]0;x\u{7}", "\u{7F}"] {
            let session = try PtySession(["-c", "test:///nowhere\(poison)"], columns: 120, rows: 30)
            try await session.waitFor("reconnecting")
            session.send(.enter)
            try await session.waitFor("What went wrong")
            session.send("q")
            session.send("q")
            _ = try await session.exit()
            expectClean(session.rawBytes, "error")
        }
    }
}
