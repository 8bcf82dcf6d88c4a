public import RemoteDisplay
public import Screen

/// What is known about a guest's screen at one moment.
public struct ScreenReading: Sendable {
    /// Counts up with every change, from 1.
    public var number: Int
    /// What the display does.
    public var status: DisplayStatus
    /// The newest picture; nil before the first, and when the guest does not run any more.
    public var frame: Framebuffer?
    /// The text of that picture; nil when there is none.
    public var text: TextScreen?

    /// Makes a reading.
    public init(number: Int, status: DisplayStatus, frame: Framebuffer? = nil, text: TextScreen? = nil) {
        self.number = number
        self.status = status
        self.frame = frame
        self.text = text
    }
}
