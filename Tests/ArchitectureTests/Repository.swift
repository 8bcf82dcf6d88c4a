import Foundation

/// The checked-out repository as these tests read it.
struct Repository {
    /// A text file of it.
    struct File {
        /// From the repository's root, with slashes.
        let path: String
        let lines: [Substring]

        /// The lines with their numbers from 1, without those that only hold a comment.
        var code: [(number: Int, text: Substring)] {
            lines.enumerated().map { ($0 + 1, $1) }.filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
        }
    }

    let root: URL

    init() {
        root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    func file(_ path: String) throws -> File {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// Every file below the folder whose name ends so, in the paths' order.
    func files(below folder: String, endings: Set<String> = ["swift"]) throws -> [File] {
        let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let paths = (names?.compactMap { $0 as? String } ?? []).filter { name in
            name.split(separator: ".").last.map { endings.contains(String($0)) } ?? false
        }
        return try paths.sorted().map { try file("\(folder)/\($0)") }
    }

    /// The folders directly below the folder.
    func folders(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey]
        )
        .filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
    }
}
