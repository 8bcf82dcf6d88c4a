import Console
import FleetModel
import Glibc
import OSInfo
import Terminal

/// Loading the database of operating systems while the console paints.
enum SystemLoading {
    static func measure() async throws -> [Measurement] {
        let state = Drawing.state(guests: 1000)
        var shown = state.draw().canvas
        let before = residentMiB()
        let start = Moment.now()
        let loading = Task.detached {
            let count = try await OSDatabase().catalogue().systems.count
            return (count: count, seconds: Moment.now().seconds(since: start))
        }
        // One second covers the loading; each turn is what the console does for a frame.
        var longest = 0.0
        var last = Moment.now()
        while last.seconds(since: start) < 1 {
            let next = state.draw().canvas
            _ = CanvasDiff(from: shown, to: next)
            shown = next
            let now = Moment.now()
            longest = max(longest, now.seconds(since: last))
            last = now
        }
        let result = try await loading.value
        return [
            Measurement(
                name: "loading the database of \(result.count) operating systems", value: result.seconds * 1000,
                unit: "ms", limit: nil, note: "on a thread of its own"),
            Measurement(
                name: "the longest frame while it loads", value: longest * 1000, unit: "ms", limit: 16),
            Measurement(
                name: "memory that the loaded database takes", value: residentMiB() - before, unit: "MiB", limit: nil),
        ]
    }

    private static func residentMiB() -> Double {
        guard let file = fopen("/proc/self/statm", "re") else { return .nan }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = fread(&bytes, 1, bytes.count, file)
        let pages = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: " ").dropFirst().first
        return pages.flatMap { Double($0) }.map { $0 * Double(getpagesize()) / 1_048_576 } ?? .nan
    }
}
