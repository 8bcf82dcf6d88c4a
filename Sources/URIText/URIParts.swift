/// The parts of a URI (RFC 3986), escapes kept. Any text can be taken apart, and put together again.
package struct URIParts {
    /// Before the colon.
    package var scheme: Substring
    /// Whether two slashes stand before the machine.
    private var hasAuthority = false
    /// Before the at sign; nil without one.
    package var user: Substring?
    /// Behind the user's name and a colon.
    package var password: Substring?
    /// The machine, without brackets.
    package var host: Substring = ""
    private var isBracketed = false
    /// Behind the machine and a colon.
    package var port: Substring = ""
    /// From the slash on.
    package var path: Substring = ""
    /// Behind the question mark, with what follows a hash sign.
    package var query: Substring = ""
    private var hasQuery = false

    /// Takes a text apart.
    package init(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else {
            scheme = text[...]
            return
        }
        scheme = text[..<colon]
        var tail = text[text.index(after: colon)...]
        if tail.hasPrefix("//") {
            hasAuthority = true
            tail = tail.dropFirst(2)
            let end = Self.endOfAuthority(tail)
            readAuthority(tail[..<end])
            tail = tail[end...]
        }
        if let question = tail.firstIndex(of: "?") {
            hasQuery = true
            query = tail[tail.index(after: question)...]
            tail = tail[..<question]
        }
        path = tail
    }

    /// A password may have a slash in it that should have been escaped: what is no port and has an at sign behind it is
    /// a password, which is not to be shown as a path.
    private static func endOfAuthority(_ tail: Substring) -> Substring.Index {
        let end = tail.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? tail.endIndex
        let authority = tail[..<end]
        guard !authority.contains("@"), !authority.hasPrefix("["), let colon = authority.firstIndex(of: ":"),
            let at = tail.lastIndex(of: "@")
        else { return end }
        let port = authority[authority.index(after: colon)...]
        guard !port.isEmpty, !port.allSatisfy(\.isWholeNumber) else { return end }
        return tail[at...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? tail.endIndex
    }

    private mutating func readAuthority(_ authority: Substring) {
        var rest = authority
        if let at = rest.lastIndex(of: "@") {
            let words = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            user = words.first
            password = words.count > 1 ? words[1] : nil
            rest = rest[rest.index(after: at)...]
        }
        if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
            isBracketed = true
            host = rest[rest.index(after: rest.startIndex)..<close]
            port = rest[rest.index(after: close)...].drop { $0 == ":" }
        } else if let colon = rest.lastIndex(of: ":") {
            host = rest[..<colon]
            port = rest[rest.index(after: colon)...]
        } else {
            host = rest
        }
    }

    /// The URI.
    package var text: String {
        guard hasAuthority || !path.isEmpty || hasQuery else { return String(scheme) }
        var text = scheme + ":" + (hasAuthority ? "//" : "")
        if let user { text += user + (password.map { ":" + $0 } ?? "") + "@" }
        text += isBracketed ? "[" + host + "]" : host
        if !port.isEmpty { text += ":" + port }
        return text + path + (hasQuery ? "?" + query : "")
    }

    /// The text with `%41` as `A`. What is no escape stays as it is, as libvirt has it.
    package static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
