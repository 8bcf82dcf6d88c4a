import FleetModel
import Foundation
import Glibc
import LabSupport
import PtySupport

/// How soon `screen --wait-for` ends once the text is on a guest's screen.
enum WaitedText {
    /// Each time the guest first stays still for a while, as one does that is waited for, without a blinking cursor:
    /// that is when hypervisors look at it least often.
    static func measure(_ lab: Lab, rounds: Int, stillSeconds: Int) async throws -> [Measurement] {
        var times: [Double] = []
        for round in 0..<rounds {
            let number = Int.random(in: 100_000...999_999)
            // Typed as a sum, so that only the guest can have written the text. The serial port tells when it did.
            try await LiveScreens.type(
                "clear; printf '\\033[?25l'; (sleep \(stillSeconds); echo seen-$((\(number)+\(round))) | "
                    + "tee /dev/tty1 >/dev/ttyS0; printf '\\033[?25h') &\n", into: "linux", lab)
            let text = "seen-\(number + round)"
            let session = try PtySession(
                ["screen", "-c", lab.uri, "linux", "--wait-for", text, "--timeout", "120"], columns: 200, rows: 50)
            async let ended = end(of: session)
            try await lab.waitForSerial(text, ofGuest: "linux")
            let shown = Moment.now()
            guard let moment = try await ended else { throw BenchmarkFailure.notSeen }
            times.append(moment.seconds(since: shown) * 1000)
        }
        return [
            Measurement(
                name: "screen --wait-for: from the text's appearing to the exit, longest", value: times.max() ?? .nan,
                unit: "ms", limit: 1000,
                note: "of \(rounds), median \(Units.milliseconds(median(times))), still for \(stillSeconds) s")
        ]
    }

    /// When the program ended; nil unless with 0.
    private static func end(of session: PtySession) async throws -> Moment? {
        try await session.exit(seconds: 150) == .code(0) ? Moment.now() : nil
    }
}
