extension URIParts {
    /// The characters of a URI that are a password, while it is typed as well: what stands where a port does and is no
    /// number may become one with the next at sign.
    package static func password(in text: String) -> Range<Int>? {
        let parts = URIParts(text)
        let isPort = parts.port.allSatisfy(\.isWholeNumber)
        guard let secret = parts.password ?? (isPort ? nil : parts.port), !secret.isEmpty else { return nil }
        let start = text.distance(from: text.startIndex, to: secret.startIndex)
        return start..<(start + secret.count)
    }
}
