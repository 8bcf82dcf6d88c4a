import Foundation
import Testing
import XMLTree

/// libvirt's own list of its functions against the calls in our sources.
@Suite struct CoverageTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func everyFunctionIsCalledOrListedWithAReason() throws {
        let functions = try apiFunctions()
        #expect(functions.count > 500)
        let called = Set(try sources().flatMap { Self.calls(in: $0.text) })
        let excused = try unwrapped()

        let missing = functions.subtracting(called).subtracting(excused.keys).sorted()
        #expect(missing.isEmpty, "neither called in Sources/Libvirt nor listed in unwrapped.txt")
        let stale = excused.keys.filter { called.contains($0) || !functions.contains($0) }.sorted()
        #expect(stale.isEmpty, "listed in unwrapped.txt, but called or unknown to libvirt")
        let unreasoned = excused.filter { $0.value.count < 10 }.keys.sorted()
        #expect(unreasoned.isEmpty, "listed in unwrapped.txt without a reason")
    }

    @Test func errorsNameTheFunctionThatWasCalled() throws {
        var wrong: [String] = []
        for source in try sources() {
            for piece in source.text.components(separatedBy: "check(").dropFirst() {
                let text = piece.drop { $0.isWhitespace }
                guard text.hasPrefix("\"vir") else { continue }
                let name = String(text.dropFirst().prefix { $0 != "\"" })
                let arguments = Self.balanced(text.dropFirst(name.count + 2))
                guard let first = Self.calls(in: arguments).first else { continue }
                if first != name { wrong.append("\(source.name): \(name) for \(first)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    /// The text up to the parenthesis that closes the argument list it begins in.
    private static func balanced(_ text: Substring) -> String {
        var depth = 1
        return String(
            text.prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            })
    }

    private func apiFunctions() throws -> Set<String> {
        let root = try Element(parsing: try String(contentsOf: apiDescription(), encoding: .utf8))
        return Set(root.all("symbols/function").compactMap { $0["name"] })
    }

    private func apiDescription() throws -> URL {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pkg-config", "--variable=libvirt_api", "libvirt"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let path = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return URL(filePath: path.isEmpty ? "/usr/share/libvirt/api/libvirt-api.xml" : path)
    }

    private func unwrapped() throws -> [String: String] {
        let file = root.appending(path: "Tests/LibvirtTests/unwrapped.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Dictionary(
            lines.compactMap { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                guard let name = parts.first else { return nil }
                return (String(name), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
            }, uniquingKeysWith: { first, _ in first })
    }

    private func sources() throws -> [(name: String, text: String)] {
        try ["Sources/Libvirt", "Sources/CLibvirt"].flatMap { folder in
            let folder = root.appending(path: folder)
            return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".h") }
                .map { ($0, Self.code(try String(contentsOf: folder.appending(path: $0), encoding: .utf8))) }
        }
    }

    /// The text without comments, so that a mention does not count as a call.
    private static func code(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.range(of: "//").map { line[..<$0.lowerBound] } ?? line }
            .joined(separator: "\n")
    }

    /// The libvirt functions that are called or handed over as values; names inside string literals do not count.
    private static func calls(in text: String) -> [String] {
        text.matches(of: /(["A-Za-z0-9_]?)(vir[A-Z][A-Za-z0-9]*)\b/).filter { $0.1.isEmpty }.map { String($0.2) }
    }
}
