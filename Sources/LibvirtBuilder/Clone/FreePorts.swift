/// Which of the host's ports nothing names.
struct FreePorts {
    /// The numbers that ports have.
    static let all = 0...65535

    /// For each port that is taken one from which on to look for a free one, so that no stretch is walked twice.
    private var next: [Int: Int] = [:]

    /// The first free port from that on; nil if there is none.
    mutating func first(from start: Int) -> Int? {
        var end = start
        while let further = next[end] { end = further }
        var port = start
        while let further = next[port] {
            next[port] = end
            port = further
        }
        return Self.all.contains(end) ? end : nil
    }

    /// Takes ports, free or not.
    mutating func take(_ ports: ClosedRange<Int>) {
        var port = ports.lowerBound
        while let free = first(from: port), free <= ports.upperBound {
            next[free] = free + 1
            port = free + 1
        }
    }
}
