internal import Libvirt

/// Names and identities that nothing has yet.
enum FreshNames {
    /// A random UUID of version 4.
    static func uuid() -> UUID {
        var generator = SystemRandomNumberGenerator()
        var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        return UUID(bytes: bytes) ?? uuid()
    }

    /// The name, or the name with the first free number: `web.qcow2`, `web-2.qcow2`.
    static func free(_ name: String, among taken: Set<String>) -> String { free(name) { taken.contains($0) } }

    /// The number that a name gets when the name alone is taken.
    static let firstNumber = 2

    /// The name, or the name with the first number with which it is not taken.
    static func free(_ name: String, isTaken: (String) -> Bool) -> String {
        var number = firstNumber
        return free(name, from: &number, isTaken: isTaken)
    }

    /// The name, or the name with the first number from `number` on with which it is not taken. Names that are asked for
    /// in turn go on from there.
    static func free(_ name: String, from number: inout Int, isTaken: (String) -> Bool) -> String {
        guard isTaken(name) else { return name }
        let (stem, ending) = split(name)
        while isTaken("\(stem)-\(number)\(ending)") { number += 1 }
        return "\(stem)-\(number)\(ending)"
    }

    /// A file's name and its ending with the point; no ending for names that begin with the only point.
    static func split(_ name: String) -> (stem: String, ending: String) {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return (name, "") }
        return (String(name[..<point]), String(name[point...]))
    }

    /// The folder and the last part of a path.
    static func split(path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    /// The file name of a copy: the old guest's name at its beginning gives way to the new one's; nil if it does not begin
    /// so.
    static func renamed(_ file: String, _ old: String, _ new: String) -> String? {
        guard !old.isEmpty, file.hasPrefix(old) else { return nil }
        let rest = file.dropFirst(old.count)
        guard let next = rest.first else { return new }
        return "-_.".contains(next) ? new + rest : nil
    }

    /// A hardware address with libvirt's prefix for QEMU or Xen, not among those taken, in lower case.
    static func macAddress(like old: String, among taken: Set<String>) -> String {
        var generator = SystemRandomNumberGenerator()
        let prefix = old.lowercased().hasPrefix("00:16:3e") ? "00:16:3e" : "52:54:00"
        while true {
            let tail = (0..<3).map { _ in
                let digits = String(UInt8.random(in: .min ... .max, using: &generator), radix: 16)
                return digits.count == 2 ? digits : "0" + digits
            }
            let address = ([prefix] + tail).joined(separator: ":")
            if !taken.contains(address) { return address }
        }
    }
}
