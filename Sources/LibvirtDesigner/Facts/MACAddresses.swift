/// Makes hardware addresses for new guests.
public enum MACAddresses {
    /// Gives `count` locally known addresses with the prefix that the driver's guests have, such as `52:54:00` for QEMU.
    ///
    /// The generator decides all of it: the same generator gives the same addresses.
    public static func fresh(
        _ count: Int, driver: Driver, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        let prefix: [UInt8] = driver == .xen ? [0x00, 0x16, 0x3e] : [0x52, 0x54, 0x00]
        return (0..<max(count, 0)).map { _ in
            let tail = (0..<3).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            return (prefix + tail).map(Self.hexadecimal).joined(separator: ":")
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 2 ? digits : "0" + digits
    }

    /// True for six pairs of hexadecimal digits with colons between, and not a group address.
    public static func isUsable(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6 else { return false }
        let bytes = parts.compactMap { part in
            part.utf8.count == 2 && part.allSatisfy(\.isHexDigit) ? UInt8(part, radix: 16) : nil
        }
        return bytes.count == 6 && bytes[0] & 1 == 0
    }
}
