/// The little of UDF (ECMA-167 part 3) that leads to a volume's name.
enum UDF {
    /// Where the volume's descriptors are, from the anchor in sector 256; nil when it is none.
    static func descriptors(_ anchor: [UInt8]) -> (offset: UInt64, length: Int)? {
        guard anchor.count >= 24, number(anchor[0..<2]) == 2 else { return nil }
        let length = Int(number(anchor[16..<20]))
        let location = number(anchor[20..<24])
        guard length > 0 else { return nil }
        return (location * UInt64(VolumeDescriptor.sector), min(length, 32 * VolumeDescriptor.sector))
    }

    /// The name in the primary descriptor, among the volume's descriptors.
    static func volumeID(_ descriptors: [UInt8]) -> String? {
        for start in stride(from: 0, to: descriptors.count, by: VolumeDescriptor.sector) {
            let sector = descriptors[start...].prefix(VolumeDescriptor.sector)
            guard sector.count >= 56, number(sector.prefix(2)) == 1 else { continue }
            return text(Array(sector.dropFirst(24).prefix(32)))
        }
        return nil
    }

    /// A `dstring`: the first byte says how many bits a character has, the last how many bytes count.
    private static func text(_ field: [UInt8]) -> String? {
        guard let bits = field.first, let used = field.last, used > 1, Int(used) < field.count else { return nil }
        let bytes = field[1..<Int(used)]
        let text: String
        switch bits {
        case 8: text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case 16:
            let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
                UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
            text = String(decoding: units, as: UTF16.self)
        default: return nil
        }
        return text.isEmpty ? nil : text
    }

    private static func number(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
