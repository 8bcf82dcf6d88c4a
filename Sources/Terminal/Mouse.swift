/// Something done with the mouse, at a place of the whole terminal.
public struct Mouse: Hashable, Sendable {
    /// What was done.
    public enum Action: Hashable, Sendable {
        /// A button went down: 1 left, 2 middle, 3 right.
        case press(Int)
        /// A button went down for the second time in short order at the same place.
        case double(Int)
        /// A button came up.
        case release(Int)
        /// The mouse moved with a button down.
        case drag(Int)
        /// The wheel turned away from the hand.
        case wheelUp
        /// The wheel turned towards the hand.
        case wheelDown
    }

    /// What was done.
    public var action: Action
    /// The column, 0 at the left.
    public var x: Int
    /// The row, 0 at the top.
    public var y: Int
    /// Keys held down.
    public var modifiers: Key.Modifiers

    /// Makes an event.
    public init(_ action: Action, x: Int, y: Int, modifiers: Key.Modifiers = []) {
        self.action = action
        self.x = x
        self.y = y
        self.modifiers = modifiers
    }

    /// The place as a point.
    public var point: Point { Point(x, y) }
}
