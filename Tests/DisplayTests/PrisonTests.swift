import Foundation
import LabSupport
import PtySupport
import Testing

/// What a helper process can still do once it is in prison, tried from inside.
@Suite(.timeLimit(.minutes(5))) struct PrisonTests {
    #if arch(x86_64)
        @Test func everySystemCallIsAsTheDocumentSays() throws {
            let folder = URL(filePath: PtySession.binary).deletingLastPathComponent()
            let found = try ChildProcess.run(folder.appending(path: "prison-probe").path, [])
            let document = try String(contentsOf: Repository.file("docs/prison.md"), encoding: .utf8)
            #expect(found == document, "make docs writes it anew:\n\(found)")
            // Whatever the document says, none of the tricks may work.
            #expect(!document.contains("let through**"))
        }
    #endif
}

private enum Repository {
    static func file(_ path: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: path)
    }
}
