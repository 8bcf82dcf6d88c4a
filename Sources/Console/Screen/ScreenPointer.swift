/// Where a guest's pointer is to be, in the guest's pixels.
public struct ScreenPointer: Equatable, Sendable {
    /// From the left edge.
    public var x: Int
    /// From the top edge.
    public var y: Int
    /// The buttons that are down: 1 left, 2 middle, 4 right, 8 and 16 the wheel.
    public var buttons: UInt8

    /// A place.
    public init(x: Int, y: Int, buttons: UInt8) {
        self.x = x
        self.y = y
        self.buttons = buttons
    }
}
