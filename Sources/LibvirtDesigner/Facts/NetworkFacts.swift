/// One virtual network of the host.
public struct NetworkFacts: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// True while it is active.
    public var isActive: Bool

    /// Makes facts about a network.
    public init(name: String, isActive: Bool = true) {
        self.name = name
        self.isActive = isActive
    }
}
