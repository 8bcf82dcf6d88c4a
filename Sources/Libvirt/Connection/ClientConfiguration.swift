import Glibc

/// What the user's libvirt.conf and environment say about URIs: libvirt resolves them when a connection is opened, and
/// offers no call that tells how.
public struct ClientConfiguration: Sendable {
    /// URIs by their aliases.
    public private(set) var aliases: [String: String] = [:]
    /// What is opened where no URI is given; nil lets libvirt look for a driver.
    public private(set) var defaultURI: String?

    /// Nothing is configured.
    public init() {}

    /// Takes the text of a libvirt.conf; lines that cannot be read count as not there, as libvirt will say itself.
    public init(parsing text: String) {
        var reader = ConfigurationReader(text)
        while let (name, values) = reader.next() {
            switch name {
            case "uri_default": defaultURI = values.first.flatMap { $0.isEmpty ? nil : $0 }
            case "uri_aliases":
                for value in values {
                    guard let sign = value.firstIndex(of: "=") else { continue }
                    aliases[String(value[..<sign])] = String(value[value.index(after: sign)...])
                }
            default: break
            }
        }
    }

    /// What holds for this process; the file is read once.
    public static let current: ClientConfiguration = {
        var result = file().flatMap(contents).map { ClientConfiguration(parsing: $0) } ?? ClientConfiguration()
        if let uri = variable("LIBVIRT_DEFAULT_URI") { result.defaultURI = uri }
        return result
    }()

    /// What libvirt opens for a URI, an alias, or nil.
    public func resolved(_ uri: String?) -> String? {
        let wanted = uri ?? defaultURI
        return wanted.map { aliases[$0] ?? $0 }
    }

    /// libvirt reads the system's file as root, else only the user's.
    private static func file() -> String? {
        if geteuid() == 0 { return "/etc/libvirt/libvirt.conf" }
        let folder = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { "\($0)/.config" }
        return folder.map { "\($0)/libvirt/libvirt.conf" }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static func contents(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16 << 10)
        while bytes.count < 1 << 20 {
            let count = read(descriptor, &block, block.count)
            guard count > 0 else { break }
            bytes += block.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Reads `name = value` lines as libvirt does: a value is a string in single or double quotes, a number, or a list in
/// brackets over any number of lines.
private struct ConfigurationReader {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    /// The next name with its values; nil at the end.
    mutating func next() -> (name: String, values: [String])? {
        while true {
            skip()
            guard !rest.isEmpty else { return nil }
            let name = take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
            blanks()
            guard !name.isEmpty, rest.first == "=" else {
                dropLine()
                continue
            }
            rest.removeFirst()
            blanks()
            if let values = values() { return (name, values) }
            dropLine()
        }
    }

    private mutating func values() -> [String]? {
        guard rest.first == "[" else { return value().map { [$0] } }
        rest.removeFirst()
        var result: [String] = []
        while true {
            skip()
            guard rest.first != "]" else {
                rest.removeFirst()
                return result
            }
            guard let value = value() else { return result }
            result.append(value)
            skip()
            if rest.first == "," { rest.removeFirst() }
        }
    }

    private mutating func value() -> String? {
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            let word = take { $0.isNumber || $0 == "-" }
            return word.isEmpty ? nil : word
        }
        rest.removeFirst()
        let text = take { $0 != quote && !$0.isNewline }
        guard rest.first == quote else { return nil }
        rest.removeFirst()
        return text
    }

    private mutating func take(while isWanted: (Character) -> Bool) -> String {
        let word = rest.prefix(while: isWanted)
        rest = rest[word.endIndex...]
        return String(word)
    }

    private mutating func blanks() { _ = take { $0 == " " || $0 == "\t" } }

    /// Passes over blanks, line ends and remarks.
    private mutating func skip() {
        while let first = rest.first {
            if first == "#" {
                dropLine()
            } else if first.isWhitespace || first == ";" {
                rest.removeFirst()
            } else {
                return
            }
        }
    }

    private mutating func dropLine() { rest = rest.drop { !$0.isNewline } }
}
