/// Bytes as base64 (RFC 4648, section 4), as terminals take them.
public enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes in base64, with padding.
    public static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var (bits, count): (UInt32, Int) = (0, 0)
        func letter(_ shift: UInt32) -> UInt8 { letters[Int(bits >> shift & 63)] }
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift: UInt32 in [18, 12, 6, 0] { result.append(letter(shift)) }
                (bits, count) = (0, 0)
            }
        }
        guard count > 0 else { return result }
        bits <<= UInt32(8 * (3 - count))
        let padding = UInt8(ascii: "=")
        result += [letter(18), letter(12), count > 1 ? letter(6) : padding, padding]
        return result
    }
}
