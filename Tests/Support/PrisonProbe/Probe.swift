import CPrisonProbe
import Glibc
import Prison

/// Tries every system call and every trick of `Attempt` inside the prison, and prints docs/prison.md.
@main
enum Probe {
    private static let enter: @convention(c) () -> Int32 = {
        Prison.enter(Prison.Limits(privateMemory: 64 << 20, addressSpace: 128 << 20)) ? 1 : 0
    }

    private static func outcome(of number: Int32, _ arguments: [Int]) -> probe_outcome {
        let outcome = probe_call(Int(number), arguments, enter)
        guard outcome != probe_failed else {
            print("The prison could not be entered.")
            exit(1)
        }
        return outcome
    }

    static func main() {
        print(
            """
            # The prison of helper processes

            What reads displays and pictures runs in processes of its own, inside what `Prison` makes: no capability, no
            supplementary group, as root another user, no new privileges, limits on memory, files and time, and a filter of
            system calls. This page is printed by the program `prison-probe`, which tries them all from inside (x86-64).

            ## What a helper that was taken over would try

            | attempt | system call | what happens |
            |---|---|---|
            """)
        let path = strdup("/nonexistent/prison-probe")
        defer { free(path) }
        for attempt in Attempt.all(other: Int(getppid()), file: Int(bitPattern: path)) {
            let number = probe_number(attempt.call)
            guard number >= 0 else { continue }
            print("| \(attempt.what) | `\(attempt.call)` | \(text(outcome(of: number, attempt.arguments))) |")
        }
        var found: [UInt32: [String]] = [:]
        for number in Int32(0)..<450 {
            guard let name = probe_name(number) else { continue }
            defer { free(name) }
            // The kindest outcome counts: one that gets through gets through.
            let outcomes = [0, -1].map { outcome(of: number, [Int](repeating: $0, count: 6)).rawValue }
            found[outcomes.min() ?? 0, default: []].append(String(cString: name))
        }
        for (outcome, title) in [
            (probe_passed, "Let through, with some arguments at least"),
            (probe_refused, "Refused: libraries ask and do without"), (probe_ended, "The end of the helper"),
        ] {
            let names = (found[outcome.rawValue] ?? []).sorted()
            print("\n## \(title) (\(names.count))\n\n\(names.map { "`\($0)`" }.joined(separator: " "))")
        }
    }

    private static func text(_ outcome: probe_outcome) -> String {
        switch outcome {
        case probe_ended: "the helper is ended"
        case probe_refused: "refused"
        default: "**let through**"
        }
    }
}
