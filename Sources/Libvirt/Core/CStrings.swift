import Glibc

extension String {
    /// Copies a C string, repairing invalid UTF-8; nil for a null pointer.
    init?(copying pointer: UnsafePointer<CChar>?) {
        guard let pointer else { return nil }
        self.init(cString: pointer)
    }

    /// Copies a C string that the caller owns and frees it; nil for a null pointer.
    init?(taking pointer: UnsafeMutablePointer<CChar>?) {
        guard let pointer else { return nil }
        self.init(cString: pointer)
        free(pointer)
    }
}

/// Lends a null-terminated array of C strings for one call.
func withCStrings<R>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> R
) -> R {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var pointers = copies.map { UnsafePointer($0) } + [nil]
    return pointers.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else {
            var none: UnsafePointer<CChar>?
            return body(&none)
        }
        return body(base)
    }
}

/// Lends an optional string for one call.
func withOptionalCString<R>(_ string: String?, _ body: (UnsafePointer<CChar>?) -> R) -> R {
    guard let string else { return body(nil) }
    return string.withCString(body)
}

extension String {
    /// Copies a C array of characters that Swift sees as a tuple, up to its null byte or its end.
    init<T>(fixed text: T) {
        self = withUnsafeBytes(of: text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// Copies at most `count` bytes, up to the null byte.
    init(bounded text: UnsafeRawPointer, _ count: Int) {
        self = String(decoding: UnsafeRawBufferPointer(start: text, count: count).prefix { $0 != 0 }, as: UTF8.self)
    }
}
