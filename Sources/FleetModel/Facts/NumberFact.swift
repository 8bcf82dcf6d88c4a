/// A figure of a guest, described once: the query language, thresholds, columns, JSON, CSV and exporters read it here.
public struct NumberFact: Sendable {
    /// How an exporter names it, in base units.
    public struct Export: Sendable {
        /// The name after the program's prefix.
        public let name: String
        /// By what the value is divided: 100 makes a ratio of a percentage, 1/1024 bytes of KiB.
        public let divisor: Double
    }

    /// Its word, in queries and for columns.
    public let name: String
    var aliases: [String] = []
    /// Its key in JSON and in thresholds, with the unit.
    public let key: String
    /// What it is, in a few words.
    public let summary: String
    /// What it counts.
    public let unit: FactUnit
    /// What has to be asked for to know it.
    public let need: FactKinds
    /// What a guest is asked for it besides its document.
    var parts: DetailParts = []
    /// Its name for exporters; nil where they leave it out.
    public var export: Export?
    /// A bound that somebody might set, for examples; nil where thresholds have a word of their own.
    var bound: Double?
    /// Nil when it is not known.
    let value: @Sendable (borrowing FactSubject) -> Double?

    static func named(_ name: String) -> NumberFact? { all.first { $0.name == name || $0.aliases.contains(name) } }

    /// The figure at a moment; nil when it is not known.
    public func value(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Double? {
        value(FactSubject(guest: guest, host: host, now: now))
    }
}
