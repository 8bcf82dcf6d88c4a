import Foundation
import Testing

/// Text that a person has looked at, in a file under Goldens. `UPDATE_GOLDENS=1` writes the files again.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func expect(_ text: String, is path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: "Goldens/\(path)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("there is no Goldens/\(path): write it with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
            return
        }
        guard golden != text else { return }
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = new.difference(from: old).prefix(20).map { change in
            switch change {
            case .insert(let line, let text, _): "+\(line + 1): \(text)"
            case .remove(let line, let text, _): "-\(line + 1): \(text)"
            }
        }
        Issue.record(
            "Goldens/\(path) is not what is designed now:\n\(changes.joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }
}
