/// How large a screen may be, and how its pixels lie in the memory that console and helper share.
///
/// Row by row from the top, `width` pixels a row without gaps, each 32 bits `0x00RRGGBB` in the machine's byte order.
public enum FrameLimits {
    /// The largest width or height, pixels.
    public static let side = 8192

    /// The most pixels a screen may have: eight thousand by four thousand.
    public static let pixels = 8192 * 4050

    /// The size of the shared memory, bytes. Only pages that were written to take room.
    public static let bytes = pixels * 4

    /// Whether a screen of this size is taken.
    public static func allow(width: Int, height: Int) -> Bool {
        (1...side).contains(width) && (1...side).contains(height) && width * height <= pixels
    }
}
