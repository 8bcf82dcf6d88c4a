/// What was measured in one step of a trend.
public struct TrendSample: Equatable, Sendable {
    /// The mean of what was measured in it.
    public var mean: Double
    /// The highest of it.
    public var maximum: Double
}

/// The samples of one range in a ring of fixed size, four bytes each; a step without a measurement is a gap.
///
/// Mean and maximum are kept as the upper halves of two `Float`s: half a percent is finer than any graph.
struct TrendRing: Equatable, Sendable {
    private static let gap = UInt32.max

    private var slots: ContiguousArray<UInt32> = []
    /// The step that stands at the ring's beginning, or stood there the first time.
    private var origin = 0
    private var newest = 0
    // What the newest step is made of.
    private var sum: Float = 0
    private var count: Float = 0
    private var maximum: Float = 0

    /// Bytes of the samples.
    var size: Int { slots.count * MemoryLayout<UInt32>.size }

    /// Adds a measurement to a step; one that is older than the newest is dropped. Steps between become gaps.
    mutating func add(_ value: Float, to slot: Int, capacity: Int) {
        if slots.isEmpty || slot - newest > capacity {
            slots.removeAll(keepingCapacity: true)
            origin = slot
            newest = slot - 1
        }
        guard slot >= newest else { return }
        while newest < slot {
            newest += 1
            (sum, count, maximum) = (0, 0, -.infinity)
            put(Self.gap, capacity)
        }
        sum += value
        count += 1
        maximum = max(maximum, value)
        put(Self.half(sum / count) << 16 | Self.half(maximum), capacity)
    }

    /// The sample of a step; nil for a gap and for what is not held.
    subscript(slot: Int) -> TrendSample? {
        guard slot <= newest, slot > newest - slots.count else { return nil }
        // Once full, the ring's size is its capacity.
        let bits = slots[(slot - origin) % slots.count]
        guard bits != Self.gap else { return nil }
        return TrendSample(
            mean: Double(Float(bitPattern: bits & 0xFFFF_0000)), maximum: Double(Float(bitPattern: bits << 16)))
    }

    private mutating func put(_ bits: UInt32, _ capacity: Int) {
        let place = (newest - origin) % capacity
        if place == slots.count { slots.append(bits) } else { slots[place] = bits }
    }

    /// The upper half of a number, rounded.
    private static func half(_ value: Float) -> UInt32 {
        let bits = value.bitPattern
        return min(bits &+ 0x7FFF &+ (bits >> 16 & 1), 0xFF7F_FFFF) >> 16
    }
}
