/// The user's end of a serial line: where keys come from and the guest's bytes go.
protocol NearEnd: AnyObject, Sendable {
    /// Columns and rows that the guest may be told; nil when there is no terminal or it does not know.
    var size: (columns: Int, rows: Int)? { get }

    /// Hands safe bytes over; waits while the end is behind.
    func write(_ bytes: [UInt8]) async

    /// Lets further keys come.
    func wantMore()

    /// Ends it, once what waits has been written or nobody takes it.
    /// - Parameter unsent: bytes of its that the guest did not get.
    func finish(unsent: Int) async
}

/// What comes from the near end.
enum NearEvent: Sendable {
    /// Keys. A terminal gives no more before `wantMore()`.
    case bytes([UInt8])
    /// Ctrl-] was pressed.
    case leave
    /// There will be no more input.
    case inputEnded
    /// Nobody takes the output any more.
    case outputGone
}
