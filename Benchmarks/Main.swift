/// Measures what reliability promises: ratios against virsh, idle cost, latency. One table; exits with 1 when a limit is
/// not met. `virt-tui-bench quick` leaves the 10,000-guest rounds out.
@main
struct Benchmarks {
    static func main() async throws {
        let isQuick = CommandLine.arguments.contains("quick")
        var table: [Measurement] = []
        table += Drawing.measure(guests: 10_000)
        table += Folding.measure(guests: 10_000)
        table += try await RoundTrips.measure()
        table.append(try await FirstList.firstFrame(runs: 10))
        table += try await FirstList.measure(guests: 100, runs: 7)
        table += try await FirstList.measure(guests: 1000, runs: 5)
        if !isQuick { table += try await FirstList.measure(guests: 10_000, runs: 3) }
        table += try await Idle.measure(guests: 1000, seconds: 20)
        table += try await Idle.keys(guests: 1000, presses: 500)
        if !report(table) { throw LimitNotMet() }
    }
}

/// Some limit of the table was not met.
struct LimitNotMet: Error, CustomStringConvertible {
    var description: String { "a limit was not met: see the table" }
}
