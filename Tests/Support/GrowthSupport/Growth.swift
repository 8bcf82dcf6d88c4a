import Glibc

/// How the cost of work grows with its size. What a machine needs for it depends on the machine, the growth does not.
public enum Growth {
    /// The most that `factor` may be for work that grows in step with its size, or a little faster as sorting does. Work
    /// that grows with the square comes to 16.
    public static let bound = 9.0

    /// How many times as much CPU time four times the size takes.
    /// - Parameters:
    ///   - size: large enough that the work takes some milliseconds.
    ///   - prepare: makes what is worked on, of that size; it does not count.
    ///   - work: runs on the calling thread alone.
    public static func factor<Input>(
        from size: Int, of prepare: (Int) throws -> Input, _ work: (Input) throws -> Void
    ) rethrows -> Double {
        let (small, large) = (try prepare(size), try prepare(4 * size))
        // The least of some runs is the one that other programs disturbed least.
        func cost(_ input: Input) throws -> Double {
            var least = Double.infinity
            for _ in 0..<3 {
                let begin = threadSeconds()
                try work(input)
                least = min(least, threadSeconds() - begin)
            }
            return least
        }
        return try cost(large) / cost(small)
    }

    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
