import Testing

@testable import Settings

@Suite struct LibraryLineTests {
    @Test func linesAreGivenWhole() {
        var lines = LibraryLines()
        #expect(lines.take(Array("one\ntw".utf8), at: 1) == ["one"])
        #expect(lines.take(Array("o\n\nthree".utf8), at: 1) == ["two"])
        #expect(lines.take(Array("\n".utf8), at: 2) == ["three"])
    }

    @Test func aFloodIsThinnedOutAndSaid() {
        var lines = LibraryLines()
        let flood = Array(String(repeating: "x\n", count: 1000).utf8)
        #expect(lines.take(flood, at: 1).count == StandardError.linesPerSecond)
        let next = lines.take(Array("y\n".utf8), at: 2)
        #expect(next == ["(\(1000 - StandardError.linesPerSecond) more lines are left out)", "y"])
    }

    @Test func aLineWithoutEndTakesNoMemory() {
        var lines = LibraryLines()
        for _ in 0..<100 { #expect(lines.take([UInt8](repeating: 0x61, count: 4096), at: 1).isEmpty) }
        #expect(lines.take([0x0A], at: 1).map(\.count) == [StandardError.longestLine])
    }
}
