/// Why a lab cannot run on this machine.
public struct LabUnavailable: Error, CustomStringConvertible {
    /// A sentence that says what is missing and how to get it.
    public let description: String

    /// Nil when a lab can run here. Asked once: it runs `lab.sh check`.
    public static let reason: String? = {
        do {
            let answer = try ChildProcess.run(Lab.script, ["check"])
            return answer.isEmpty ? nil : String(answer.dropLast(while: \.isNewline))
        } catch {
            return "\(error)"
        }
    }()
}

extension String {
    fileprivate func dropLast(while predicate: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, predicate(last) { rest.removeLast() }
        return rest
    }
}
