import LabSupport
import Synchronization
import Testing
import Web

/// Files of a real server on a loopback address.
@Suite struct WebFileTests {
    private let server: WebServer
    private let folder: WebFile

    init() throws {
        server = try WebServer(folder: "/usr/share/common-licenses")
        folder = try #require(WebFile(server.url))
    }

    @Test func isTheFileThatTheServerHas() async throws {
        let file = folder.file("GPL-3")
        let text = try ChildProcess.run("cat", ["/usr/share/common-licenses/GPL-3"])
        #expect(try await file.exists())
        #expect(try await file.size() == UInt64(text.utf8.count))
        #expect(try await file.text() == text)
        let bytes = Mutex<[UInt8]>([])
        try await file.download { part in
            bytes.withLock { $0 += part }
            return true
        }
        #expect(bytes.withLock { $0 } == Array(text.utf8))
    }

    @Test func whatIsNotThereIsNil() async throws {
        #expect(try await !folder.file("none").exists())
        #expect(try await folder.file("none").size() == nil)
        #expect(try await folder.file("none").text() == nil)
        await #expect(throws: WebFailure.self) { try await folder.file("none").download { _ in true } }
    }

    @Test(arguments: ["loop", "away", "broken", "short"])
    func whatMisbehavesIsAFailureInWords(path: String) async throws {
        let failure = await #expect(throws: WebFailure.self) { _ = try await folder.file(path).text() }
        #expect(failure?.reason.isEmpty == false && failure?.isCancellation == false)
    }

    @Test func aServerThatIsNotThereIsAFailure() async throws {
        let nobody = try #require(WebFile("http://127.0.0.1:1/"))
        await #expect(throws: WebFailure.self) { _ = try await nobody.exists() }
    }

    @Test func moreTextThanWantedIsAFailure() async throws {
        await #expect(throws: WebFailure.self) { _ = try await folder.file("GPL-3").text(limit: 100) }
    }

    @Test func waitingForASilentServerCanBeCancelled() async throws {
        let file = folder.file("silent")
        let task = Task { try await file.exists() }
        task.cancel()
        let failure = await #expect(throws: WebFailure.self) { _ = try await task.value }
        #expect(failure?.isCancellation == true)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://a/b", "/etc", "", "gopher://a", "http:/a", "http://a\u{0}b"])
    func onlyWebAddressesAreTaken(url: String) { #expect(WebFile(url) == nil) }
}
