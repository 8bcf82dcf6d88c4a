/// Which of the host's ports nothing names.
struct FreePorts {
    /// The numbers that ports have.
    static let all = 0...65535

    /// For each port one from which on to look for a free one: the port itself if it is free. Never the same stretch is
    /// walked twice.
    private var next = Array(0...65536)

    /// The first free port from that on; nil if there is none.
    mutating func first(from start: Int) -> Int? {
        var end = start
        while next[end] != end { end = next[end] }
        var port = start
        while port != end { (next[port], port) = (end, next[port]) }
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
