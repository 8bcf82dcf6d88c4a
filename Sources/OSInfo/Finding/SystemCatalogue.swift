/// Every system of a database as values: asked anywhere, without touching the database again.
public struct SystemCatalogue: Sendable {
    /// Every system, in no particular order.
    public let systems: [OperatingSystem]
    /// The database's number, its day written `20221130`; nil where it carries none.
    public let version: String?

    /// A catalogue of systems.
    public init(systems: [OperatingSystem], version: String? = nil) {
        self.systems = systems
        self.version = version
    }
}
