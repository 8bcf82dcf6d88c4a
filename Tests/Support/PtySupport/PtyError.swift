/// What went wrong with a program on a pty, with the screen it left.
public struct PtyError: Error, CustomStringConvertible {
    /// A sentence, and the screen below it where there is one.
    public let description: String

    init(_ sentence: String, screen: PtyScreen? = nil) {
        description = screen.map { "\(sentence)\n\($0.framed)" } ?? sentence
    }
}
