import Testing

@Suite("Sources")
struct SourceTests {
    private let repository = Repository()

    @Test("No file is too long for one concept")
    func lengths() throws {
        let files = try repository.files(below: "Sources", endings: ["swift", "c", "h"])
            .sorted { $0.lines.count > $1.lines.count }
        try #require(!files.isEmpty)
        print("The longest files:")
        for file in files.prefix(10) { print("  \(file.lines.count)  \(file.path)") }
        for file in files where file.lines.count > 600 {
            Issue.record("\(file.path) has \(file.lines.count) lines: split it by extension")
        }
    }

    @Test(
        "Nothing that ends the program on what came from outside",
        arguments: ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafelyUnwrapped"])
    func traps(pattern: String) throws {
        for file in try repository.files(below: "Sources") {
            for (number, line) in file.code where line.contains(pattern) {
                Issue.record("\(file.path):\(number): \(pattern)")
            }
        }
    }

    @Test("What is counted has its noun from Units.counted: never \"1 guests\"")
    func countedNouns() throws {
        let counted = try Regex(
            #"\\\([\w.]*[cC]ount\) ([a-z]+ )?(guest|host|line|file|task|disk|volume|error|processor|character)s\b"#)
        for file in try repository.files(below: "Sources") {
            for (number, line) in file.code where line.contains("\"") && line.contains(counted) {
                Issue.record("\(file.path):\(number): \(line)")
            }
        }
    }

    @Test(
        "A count from libvirt becomes a number of entries in one place only",
        arguments: ["..<Int(", "..<max(", "UnsafeBufferPointer(start:", ".prefix(Int(", ".prefix(max("])
    func farCounts(pattern: String) throws {
        for file in try repository.files(below: "Sources/Libvirt") where !file.path.hasSuffix("/Core/FarList.swift") {
            for (number, line) in file.code where line.contains(pattern) {
                Issue.record("\(file.path):\(number): \(pattern): a daemon can announce any number; ask FarList")
            }
        }
    }

    @Test(
        "What we say goes to StandardError.descriptor: descriptor 2 is what libraries write to",
        arguments: ["STDERR_FILENO"])
    func standardError(pattern: String) throws {
        // That of the user's own programs is the terminal's again.
        for file in try repository.files(below: "Sources") where !file.path.hasSuffix("/ChildProgram+Terminal.swift") {
            for (number, line) in file.code where line.contains(pattern) {
                Issue.record("\(file.path):\(number): \(pattern)")
            }
        }
    }

    @Test("No path of one person's machine", arguments: ["/home/", "/Users/", "/root/", "/work/"])
    func machinePaths(pattern: String) throws {
        let files =
            try repository.files(below: "Sources", endings: ["swift", "c", "h"])
            + repository.files(below: "scripts", endings: ["sh"]) + [repository.file("Makefile")]
        for file in files {
            for (number, line) in file.code where line.contains(pattern) {
                Issue.record("\(file.path):\(number): \(pattern)")
            }
        }
    }
}
