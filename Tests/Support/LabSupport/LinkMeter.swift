/// What has gone over a link: bytes, connections' calls, and how many round trips had to wait for each other.
///
/// A message's depth is one more than that of all that its sender had heard when he sent it, so the deepest answer counts
/// the round trips made one after the other, whatever a machine's speed.
public struct LinkMeter: Sendable {
    /// Round trips one after the other.
    public var roundTrips = 0
    /// Calls of libvirt's protocol; 0 on links that carry something else.
    public var calls = 0
    /// Bytes in both directions.
    public var bytes = 0
    /// For how long the busiest connection has had a call under way, milliseconds.
    public var busiest: Int { busy.values.max() ?? 0 }
    /// The same of each connection.
    var busy: [Int32: Int] = [:]
}

/// Counts calls in the bytes that a client sends.
struct CallCounting {
    private var header: [UInt8] = []
    /// Bytes of the message under way that are still to come.
    private var rest = 0
    /// Whether these are not libvirt's messages.
    private var isForeign = false

    /// The calls that begin in these bytes, or the answers where these are what is counted.
    mutating func count(_ bytes: some Sequence<UInt8>, answers: Bool = false) -> Int {
        var calls = 0
        for byte in bytes where !isForeign {
            if rest > 0 {
                rest -= 1
                continue
            }
            header.append(byte)
            // Length, program, version, procedure, type.
            guard header.count == 20 else { continue }
            let words = stride(from: 0, to: 20, by: 4).map { start in
                header[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
            }
            header = []
            isForeign = !(28...64 << 20).contains(words[0])
            rest = words[0] - 20
            if words[1] == 0x2000_8086, words[4] == (answers ? 1 : 0) { calls += 1 }
        }
        return calls
    }
}
