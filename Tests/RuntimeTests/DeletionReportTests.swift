import FleetModel
import Testing

@testable import Runtime

@Suite("What came of deleting several guests")
struct DeletionReportTests {
    private func state(_ outcomes: (String, DeletionReport.Outcome)...) -> TaskSnapshot.State {
        var report = DeletionReport(title: "delete \(outcomes.count) guests")
        for (name, outcome) in outcomes { report.add(name, outcome) }
        return report.state
    }

    private let refused = DeletionReport.Outcome.failed(Failure(what: "delete b", why: "it runs", next: "End it"))

    @Test("a cancelled one is cancelled, and says what went and what did not")
    func cancelled() {
        #expect(
            state(("a", .deleted), ("b", refused), ("c", .brokenOff("Nothing was left behind.")), ("d", .notBegun))
                == .cancelled(
                    "Deleted: a. Not begun: d. c was broken off: Nothing was left behind. b was not deleted: it runs."))
    }

    @Test("none is begun after it was cancelled")
    func stops() async {
        let report = await Task {
            await DeletionReport.deleting(["a", "b", "c"], title: "delete 3 guests") { index in
                guard index == 1 else { return .deleted }
                withUnsafeCurrentTask { $0?.cancel() }
                return .brokenOff("Nothing was left behind.")
            }
        }.value
        #expect(
            report.state
                == .cancelled("Deleted: a. Not begun: c. b was broken off: Nothing was left behind."))
    }

    @Test("failures are all told, with what went all the same; of one guest its own failure is")
    func failed() {
        #expect(state(("a", .deleted)) == .succeeded(nil))
        #expect(state(("b", refused)) == .failed(Failure(what: "delete b", why: "it runs", next: "End it")))
        let other = DeletionReport.Outcome.failed(Failure(what: "delete c", why: "it is gone"))
        #expect(
            state(("a", .deleted), ("b", refused), ("c", other))
                == .failed(
                    Failure(
                        what: "delete 3 guests", why: "b was not deleted: it runs; c was not deleted: it is gone",
                        next: "End it. Deleted: a.")))
    }
}
