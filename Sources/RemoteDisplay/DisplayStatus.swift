/// What a guest's screen is doing.
public enum DisplayStatus: Hashable, Sendable {
    /// A way is being tried.
    case connecting
    /// Pictures come on this way. Others were tried before it in vain for these reasons.
    case showing(DisplayWay, passedOver: [DisplayFailure])
    /// The guest does not run; its screen comes when it starts.
    case off
    /// No way works; the next try comes by itself after so many ms, or with nil when the user asks for it: a display
    /// that wants a password is not to ask for it again and again.
    case failed(DisplayFailure, retry: Int?)
    /// It was closed.
    case closed
}

/// What a guest's screen tells.
public enum DisplayEvent: Hashable, Sendable {
    /// The status changed.
    case status(DisplayStatus)
    /// A picture can be taken. Further ones come only after it was.
    case frame
}
