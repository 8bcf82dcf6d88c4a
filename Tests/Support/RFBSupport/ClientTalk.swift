/// What a client has said after the handshake, message by message.
public struct ClientTalk: Sendable, Equatable {
    /// The encodings it offered last.
    public private(set) var encodings: [Int32] = []
    /// Its requests for pictures: whether each wanted changes only.
    public private(set) var requests: [Bool] = []
    /// Keys without a code: down, keysym.
    public private(set) var plainKeys: [Key] = []
    /// Keys with a code, by QEMU's extension.
    public private(set) var extendedKeys: [Key] = []
    /// Where the pointer went: buttons, x, y.
    public private(set) var pointers: [[Int]] = []
    /// The first message type that is unknown; nothing is understood after it.
    public private(set) var unknown: UInt8?

    private var rest: [UInt8] = []

    /// A key's movement.
    public struct Key: Sendable, Equatable {
        /// Whether it went down.
        public let isDown: Bool
        /// Its meaning.
        public let keysym: UInt32
        /// Its place; 0 without one.
        public let code: UInt32

        /// Makes one.
        public init(isDown: Bool, keysym: UInt32, code: UInt32 = 0) {
            self.isDown = isDown
            self.keysym = keysym
            self.code = code
        }
    }

    /// Takes bytes in, however they are cut.
    mutating func take(_ bytes: some Sequence<UInt8>) {
        rest += bytes
        while unknown == nil, let type = rest.first, let length = length(of: type), rest.count >= length {
            read(type, Array(rest[..<length]))
            rest.removeFirst(length)
        }
    }

    private mutating func length(of type: UInt8) -> Int? {
        switch type {
        case 0: return 20
        case 2: return rest.count < 4 ? nil : 4 + 4 * (Int(rest[2]) << 8 | Int(rest[3]))
        case 3: return 10
        case 4: return 8
        case 5: return 6
        case 255: return 12
        default:
            unknown = type
            return nil
        }
    }

    private mutating func read(_ type: UInt8, _ message: [UInt8]) {
        func number(_ start: Int, _ size: Int) -> Int { message[start..<start + size].reduce(0) { $0 << 8 | Int($1) } }
        switch type {
        case 2:
            encodings = stride(from: 4, to: message.count, by: 4).map { Int32(truncatingIfNeeded: number($0, 4)) }
        case 3: requests.append(message[1] != 0)
        case 4: plainKeys.append(Key(isDown: message[1] != 0, keysym: UInt32(number(4, 4))))
        case 5: pointers.append([Int(message[1]), number(2, 2), number(4, 2)])
        case 255:
            extendedKeys.append(
                Key(isDown: number(2, 2) != 0, keysym: UInt32(number(4, 4)), code: UInt32(number(8, 4))))
        default: break
        }
    }
}
