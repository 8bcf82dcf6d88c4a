/// A small regular expression that takes time linear in the text, whatever the pattern: a filter runs over 10,000 names
/// at each key press, and a backtracking one could be typed into standing still.
///
/// `.` `[a-z]` `[^…]` `*` `+` `?` `|` `( )` `^` `$` and `\` before any of them; without regard to case. It looks anywhere
/// in the text. The pattern is compiled to a program of states that are all advanced together (Thompson's construction).
struct TextPattern: Sendable {
    /// Why a pattern cannot be read, and where in it.
    struct Malformed: Error, Equatable {
        let reason: String
        let offset: Int
    }

    enum Step: Sendable, Equatable {
        case scalar(Unicode.Scalar)
        case any
        case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)
        case start
        case end
        case split(Int, Int)
        case jump(Int)
        case accept
    }

    private let program: [Step]

    /// Reads a pattern.
    init(_ pattern: String) throws(Malformed) {
        var compiler = TextPatternCompiler(Array(pattern.lowercased().unicodeScalars))
        program = try compiler.compile()
    }

    /// A wildcard over the whole text: `*` is anything, `?` one character; quoted ones are themselves.
    init(wildcard: [(value: Character, isQuoted: Bool)]) {
        var steps: [Step] = [.start]
        for (value, isQuoted) in wildcard {
            switch value {
            case "*" where !isQuoted:
                let loop = steps.count
                steps += [.split(loop + 1, loop + 3), .any, .jump(loop)]
            case "?" where !isQuoted: steps.append(.any)
            default: steps += String(value).lowercased().unicodeScalars.map(Step.scalar)
            }
        }
        program = steps + [.end, .accept]
    }

    /// Whether it is found in the text; of a very long text the first 65,536 characters are looked at.
    func matches(_ text: String) -> Bool {
        var current = StateSet(capacity: program.count)
        var next = StateSet(capacity: program.count)
        let scalars = text.lowercased().unicodeScalars.prefix(65536)
        var isFirst = true
        for scalar in scalars {
            if follow(0, into: &current, isStart: isFirst, isEnd: false) { return true }
            isFirst = false
            next.removeAll()
            for state in current.members where consumes(state, scalar) {
                if follow(state + 1, into: &next, isStart: false, isEnd: false) { return true }
            }
            swap(&current, &next)
        }
        // Only now is the end known: states that wait for it are followed again.
        let waiting = current.members
        current.removeAll()
        if follow(0, into: &current, isStart: isFirst, isEnd: true) { return true }
        for state in waiting where follow(state, into: &current, isStart: isFirst, isEnd: true) { return true }
        return false
    }

    private func consumes(_ state: Int, _ scalar: Unicode.Scalar) -> Bool {
        switch program[state] {
        case .scalar(let wanted): wanted == scalar
        case .any: true
        case .set(let ranges, let isInverted): ranges.contains { $0.contains(scalar) } != isInverted
        case .start, .end, .split, .jump, .accept: false
        }
    }

    /// Adds a state and all that is reached from it without reading; true when the pattern is fulfilled.
    private func follow(_ state: Int, into set: inout StateSet, isStart: Bool, isEnd: Bool) -> Bool {
        var pending = [state]
        while let state = pending.popLast() {
            guard set.insert(state) else { continue }
            switch program[state] {
            case .accept: return true
            case .jump(let target): pending.append(target)
            case .split(let first, let second): pending += [second, first]
            case .start: if isStart { pending.append(state + 1) }
            case .end: if isEnd { pending.append(state + 1) }
            case .scalar, .any, .set: break
            }
        }
        return false
    }

    /// States, each once, in the order they came.
    private struct StateSet {
        private(set) var members: [Int] = []
        private var marks: [Bool]

        init(capacity: Int) { marks = Array(repeating: false, count: capacity) }

        mutating func insert(_ state: Int) -> Bool {
            guard !marks[state] else { return false }
            marks[state] = true
            members.append(state)
            return true
        }

        mutating func removeAll() {
            for state in members { marks[state] = false }
            members.removeAll(keepingCapacity: true)
        }
    }
}
