import FleetModel
import PtySupport

/// What a console does when its terminal is closed.
enum HangUps {
    static func measure(rounds: Int) async throws -> [Measurement] {
        var (times, processor): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            let session = try PtySession(["--demo"], columns: 120, rows: 40)
            try await session.waitUntil("guests") { $0.contains("NAME") && $0.contains("Help") }
            let (spent, began) = (session.processorTime, Moment.now())
            session.hangUp()
            _ = try await session.exit()
            times.append(Moment.now().seconds(since: began) * 1000)
            processor.append((session.processorTime - spent) * 1000)
        }
        return [
            Measurement(
                name: "terminal closed: until the program has ended, longest", value: times.max() ?? .nan, unit: "ms",
                limit: 1000, note: "median \(Units.milliseconds(median(times)))"),
            Measurement(
                name: "terminal closed: processor time for it, longest", value: processor.max() ?? .nan, unit: "ms",
                limit: 50, note: "median \(Units.milliseconds(median(processor)))"),
        ]
    }
}
