/// Names of a host's things that a form may choose from.
public struct HostNames: Equatable, Sendable {
    /// Whose names.
    public enum Kind: Hashable, Sendable {
        case network, volume
    }

    /// The names of each kind, in their order: untrusted text.
    public var names: [Kind: [String]]
    /// Whether the program runs on the host, so that its folders can be looked through.
    public var isLocal: Bool
    /// A folder where images are.
    public var imageFolder: String?

    /// Names.
    public init(_ names: [Kind: [String]] = [:], isLocal: Bool = false, imageFolder: String? = nil) {
        (self.names, self.isLocal, self.imageFolder) = (names, isLocal, imageFolder)
    }
}
