/// Some of a host's processors.
public struct ProcessorSet: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The numbers, rising.
    public let processors: [Int]

    /// Keeps the numbers from 0 up to 65,535, each once.
    public init(_ processors: some Sequence<Int>) {
        self.processors = Set(processors.filter { (0..<65_536).contains($0) }).sorted()
    }

    /// Makes a set from numbers.
    public init(arrayLiteral elements: Int...) { self.init(elements) }

    init(bytes: ArraySlice<UInt8>) {
        processors = bytes.enumerated().flatMap { index, byte in
            (0..<8).compactMap { byte & 1 << UInt8($0) == 0 ? nil : index * 8 + $0 }
        }
    }

    /// libvirt's map: one bit a processor, the lowest bit of the first byte for number 0.
    var bytes: [UInt8] {
        var map = [UInt8](repeating: 0, count: (processors.last ?? 0) / 8 + 1)
        for processor in processors { map[processor / 8] |= 1 << UInt8(processor % 8) }
        return map
    }
}
