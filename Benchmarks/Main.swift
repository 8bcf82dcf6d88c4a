import Glibc

/// Measures what reliability promises: ratios against virsh, idle cost, latency. One table; exits with 1 when a limit is
/// not met. `virt-tui-bench quick` leaves the 10,000-guest rounds out, `virt-tui-bench lists` measures the way
/// to the first list alone, `remote` hosts behind slow links, `screens` guests' screens, `serial` their serial lines,
/// `outages` what stops answering.
@main
struct Benchmarks {
    static func main() async throws {
        let isQuick = CommandLine.arguments.contains("quick")
        var table = Table()
        if CommandLine.arguments.contains("screens") {
            table.add(Screens.measure())
            table.add(try await LiveScreens.measure(seconds: 10))
            exit(table.isMet ? 0 : 1)
        }
        if CommandLine.arguments.contains("outages") {
            table.add(try await outages(isQuick: isQuick))
            exit(table.isMet ? 0 : 1)
        }
        if CommandLine.arguments.contains("remote") {
            try await FarHosts.measure(isQuick: isQuick, into: &table)
            exit(table.isMet ? 0 : 1)
        }
        if CommandLine.arguments.contains("serial") {
            table.add(SerialLines.measure())
            exit(table.isMet ? 0 : 1)
        }
        if CommandLine.arguments.contains("lists") {
            try await addLists(isQuick: isQuick, to: &table)
            exit(table.isMet ? 0 : 1)
        }
        table.add(Drawing.measure(guests: 10_000))
        table.add(TimeLines.measure())
        table.add(Folding.measure(guests: 10_000))
        table.add(Documents.measure())
        table.add(try await SystemLoading.measure())
        table.add(try await Designing.measure())
        table.add(Screens.measure())
        table.add(SerialLines.measure())
        table.add(try await RoundTrips.measure())
        try await addLists(isQuick: isQuick, to: &table)
        table.add(try await Idle.measure(guests: 1000, seconds: 20))
        table.add(try await Idle.keys(guests: 1000, presses: 500))
        table.add(try await outages(isQuick: isQuick))
        try await FarHosts.measure(isQuick: isQuick, into: &table)
        table.add(try await LiveScreens.measure(seconds: isQuick ? 5 : 15))
        if !isQuick { table.add(try await LiveScreens.modeChanges(1000)) }
        if !table.isMet { exit(1) }
    }

    private static func outages(isQuick: Bool) async throws -> [Measurement] {
        try await Outages.measure(rounds: isQuick ? 5 : 20) + HangUps.measure(rounds: 20)
    }

    /// The way to the first picture and to the first list. The shorter it is, the more often it is gone.
    private static func addLists(isQuick: Bool, to table: inout Table) async throws {
        table.add([try await FirstList.firstFrame(runs: 15)])
        table.add(try await FirstList.measure(guests: 100, runs: 21))
        table.add(try await FirstList.measure(guests: 1000, runs: 11))
        if !isQuick { table.add(try await FirstList.measure(guests: 10_000, runs: 3)) }
    }
}
