/// How high a share is, for the colour of graphs and bars.
public enum Level: Hashable, Sendable {
    /// Below 60 %.
    case low
    /// From 60 % to below 85 %.
    case middle
    /// 85 % and more.
    case high

    /// The level of a share, 0...1; anything that is no number is low.
    public init(_ share: Double) {
        self = share >= 0.85 ? .high : share >= 0.6 ? .middle : .low
    }

    /// The role that graphs draw it with.
    public var graphRole: Role {
        switch self {
        case .low: .graphLow
        case .middle: .graphMid
        case .high: .graphHigh
        }
    }
}

extension Double {
    /// The number within 0...1; nil when it is none.
    var share: Double? { isNaN ? nil : clamped(to: 0...1) }
}
