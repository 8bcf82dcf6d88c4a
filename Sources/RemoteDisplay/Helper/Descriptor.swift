internal import Glibc

/// A descriptor with one owner, closed with it.
public final class Descriptor: Sendable {
    /// The number, valid as long as this object lives.
    public let number: Int32

    /// Takes the descriptor over.
    public init(adopting number: Int32) { self.number = number }

    deinit { if number >= 0 { close(number) } }
}
