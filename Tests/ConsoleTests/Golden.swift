import Foundation
import Testing

/// Pictures that a person has looked at, in files under Goldens. `UPDATE_GOLDENS=1` writes the files again.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    static func expect(_ lines: [String], is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = lines.map { line in
            String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name)", sourceLocation: sourceLocation)
    }
}
