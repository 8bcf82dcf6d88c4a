/// Compiles a pattern by recursive descent: alternatives, sequences, repetitions, atoms.
struct TextPatternCompiler {
    private static let lengthLimit = 1024
    private static let nestingLimit = 50

    private let pattern: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    init(_ pattern: [Unicode.Scalar]) { self.pattern = pattern }

    mutating func compile() throws(TextPattern.Malformed) -> [TextPattern.Step] {
        guard pattern.count <= Self.lengthLimit else { throw malformed("the pattern is too long: shorten it") }
        let steps = try alternatives()
        if index < pattern.count { throw malformed("nothing is open here: write \\) for a parenthesis") }
        return steps + [.accept]
    }

    private func malformed(_ reason: String) -> TextPattern.Malformed {
        TextPattern.Malformed(reason: reason, offset: min(index, pattern.count))
    }

    private var current: Unicode.Scalar? { index < pattern.count ? pattern[index] : nil }

    private mutating func alternatives() throws(TextPattern.Malformed) -> [TextPattern.Step] {
        var steps = try sequence()
        while current == "|" {
            index += 1
            let other = try sequence()
            steps =
                [.split(1, steps.count + 2)] + Self.moved(steps, by: 1) + [.jump(steps.count + 2 + other.count)]
                + Self.moved(other, by: steps.count + 2)
        }
        return steps
    }

    private mutating func sequence() throws(TextPattern.Malformed) -> [TextPattern.Step] {
        var steps: [TextPattern.Step] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            steps += Self.moved(try repetition(), by: steps.count)
        }
        return steps
    }

    private mutating func repetition() throws(TextPattern.Malformed) -> [TextPattern.Step] {
        var steps = try atom()
        while let scalar = current, scalar == "*" || scalar == "+" || scalar == "?" {
            index += 1
            switch scalar {
            case "*": steps = [.split(1, steps.count + 2)] + Self.moved(steps, by: 1) + [.jump(0)]
            case "+": steps = steps + [.split(0, steps.count + 1)]
            default: steps = [.split(1, steps.count + 1)] + Self.moved(steps, by: 1)
            }
        }
        return steps
    }

    private mutating func atom() throws(TextPattern.Malformed) -> [TextPattern.Step] {
        guard let scalar = current else { throw malformed("the pattern ends too early") }
        index += 1
        switch scalar {
        case ".": return [.any]
        case "^": return [.start]
        case "$": return [.end]
        case "[": return [try set()]
        case "(":
            guard depth < Self.nestingLimit else { throw malformed("too many parentheses: simplify the pattern") }
            depth += 1
            defer { depth -= 1 }
            let inner = try alternatives()
            guard current == ")" else { throw malformed("a parenthesis is open: close it with )") }
            index += 1
            return inner
        case "*", "+", "?":
            throw malformed("\(Character(scalar)) has nothing to repeat: write \\\(Character(scalar)) for itself")
        case "\\":
            guard let literal = current else { throw malformed("\\ needs a character after it") }
            index += 1
            return [.scalar(literal)]
        default: return [.scalar(scalar)]
        }
    }

    private mutating func set() throws(TextPattern.Malformed) -> TextPattern.Step {
        var isInverted = false
        if current == "^" {
            isInverted = true
            index += 1
        }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        var isFirst = true
        while let scalar = current, scalar != "]" || isFirst {
            isFirst = false
            index += 1
            let low = scalar == "\\" ? try escaped() : scalar
            guard current == "-", index + 1 < pattern.count, pattern[index + 1] != "]" else {
                ranges.append(low...low)
                continue
            }
            index += 1
            let high = pattern[index]
            index += 1
            guard low <= high else { throw malformed("a range goes upwards: a-z") }
            ranges.append(low...high)
        }
        guard current == "]" else { throw malformed("a bracket is open: close it with ]") }
        index += 1
        return .set(ranges, isInverted: isInverted)
    }

    private mutating func escaped() throws(TextPattern.Malformed) -> Unicode.Scalar {
        guard let scalar = current else { throw malformed("\\ needs a character after it") }
        index += 1
        return scalar
    }

    /// The same steps at another place: their jumps go with them.
    private static func moved(_ steps: [TextPattern.Step], by offset: Int) -> [TextPattern.Step] {
        guard offset != 0 else { return steps }
        return steps.map { step in
            switch step {
            case .split(let first, let second): .split(first + offset, second + offset)
            case .jump(let target): .jump(target + offset)
            default: step
            }
        }
    }
}
