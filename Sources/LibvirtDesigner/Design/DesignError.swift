/// Why no guest can be designed from a wish. Its description is a sentence that says what to do next.
public struct DesignError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which part of the wish has to change.
    public let field: Field
    /// What is wrong and what to do next.
    public let description: String

    /// A part of a wish.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case name, source, memory, cpus, topology, disks, networks, virtualisation, architecture, guestType, machine
        case firmware, graphics, video, tpm, connection
    }

    init(_ field: Field, _ description: String) {
        self.field = field
        self.description = description
    }
}
