import FleetModel
import Glibc

/// One line of the table: what was measured, what came out, what it may be at most.
struct Measurement {
    let name: String
    let value: Double
    let unit: String
    let limit: Double?
    var note = ""

    var isMet: Bool { limit.map { value <= $0 } ?? true }
}

/// The middle one of some values; nan of none.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

/// The value below which a share of them lies.
func percentile(_ share: Double, _ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

/// Runs a piece of work some times and returns the median of its times in milliseconds, a first run not counted.
func milliseconds(runs: Int, _ work: () -> Void) -> Double {
    work()
    return median(
        (0..<runs).map { _ in
            let start = Moment.now()
            work()
            return Moment.now().seconds(since: start) * 1000
        })
}

/// How long a piece of work takes this once, in milliseconds.
func milliseconds(once work: () -> Void) -> Double {
    let start = Moment.now()
    work()
    return Moment.now().seconds(since: start) * 1000
}

/// The table, printed line by line as the figures come in.
struct Table {
    /// Whether every limit so far was met.
    private(set) var isMet = true

    init() { line("measurement", "value", "limit", "") }

    mutating func add(_ measurements: [Measurement]) {
        for measurement in measurements {
            let limit = measurement.limit.map { Units.plain($0) + " " + measurement.unit } ?? ""
            let verdict = measurement.limit == nil ? "" : measurement.isMet ? "met" : "NOT MET"
            let note = measurement.note.isEmpty ? "" : " (\(measurement.note))"
            line(measurement.name, Units.plain(measurement.value) + " " + measurement.unit, limit, verdict + note)
            isMet = isMet && measurement.isMet
        }
    }

    private func line(_ name: String, _ value: String, _ limit: String, _ verdict: String) {
        print("\(name.padded(62))  \(value.padded(-18))  \(limit.padded(-16))  \(verdict)")
        fflush(nil)
    }
}

extension String {
    /// Filled with blanks to a width: on the right, or on the left for a negative one.
    fileprivate func padded(_ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - count))
        return width < 0 ? blanks + self : self + blanks
    }
}
