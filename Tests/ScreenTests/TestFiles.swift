import Foundation
import Screen

/// Files beside the tests and in the repository.
enum TestFiles {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: repository.appending(path: path)))
    }

    static func names(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path)
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    /// A recorded screen of `Tests/ScreenTests/Frames`.
    static func frame(_ name: String) throws -> Framebuffer {
        guard let frame = Framebuffer(picture: try bytes("Tests/ScreenTests/Frames/\(name).png")) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return frame
    }

    /// The text that stands on a recorded screen, checked by hand.
    static func text(_ name: String) throws -> String {
        String(decoding: try bytes("Tests/ScreenTests/Frames/\(name).txt"), as: UTF8.self)
    }
}
