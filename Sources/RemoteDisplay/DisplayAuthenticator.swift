/// Answers a display's question for a password, waiting as long as the user does. Nil: the user does not want to.
public typealias DisplayAuthenticator = @Sendable (DisplayQuestion) async -> DisplayAnswer?

/// What a display asks before it lets anybody in.
public struct DisplayQuestion: Hashable, Sendable {
    /// What is asked for.
    public let kind: Kind
    /// The guest's name, from outside and not trusted.
    public let guest: String
    /// The way to the display.
    public let way: DisplayWay

    /// Makes a question.
    public init(_ kind: Kind, guest: String, way: DisplayWay) {
        self.kind = kind
        self.guest = guest
        self.way = way
    }

    /// What can be asked for.
    public enum Kind: Hashable, Sendable {
        /// The display's password; VNC heeds its first eight bytes.
        case password
        /// A user's name and password.
        case account
    }
}

/// What the user answered. It is passed to the display and kept nowhere.
public struct DisplayAnswer: Sendable {
    /// The user's name; empty where only a password was asked for.
    public let user: String
    /// The password.
    public let password: String

    /// Makes an answer.
    public init(user: String = "", password: String) {
        self.user = user
        self.password = password
    }
}
