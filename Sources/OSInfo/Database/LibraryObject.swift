internal import CLibosinfo

/// One object of libosinfo, borrowed from whatever list or database keeps it. Only ever used on the library's thread.
struct LibraryObject {
    let pointer: UnsafeMutableRawPointer

    init(_ pointer: UnsafeMutableRawPointer) { self.pointer = pointer }

    /// Nothing for NULL.
    init?(_ pointer: UnsafeMutableRawPointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// The database's name for it.
    var id: String { cosinfo_id(pointer).map { String(cString: $0) } ?? "" }

    /// A property as text; nil when absent or empty.
    func text(_ key: String) -> String? {
        guard let text = cosinfo_text(pointer, key), text.pointee != 0 else { return nil }
        return String(cString: text)
    }

    /// All texts of a property.
    func texts(_ key: String) -> [String] {
        let head = cosinfo_texts(pointer, key)
        defer { g_list_free(head) }
        var result: [String] = []
        var link = head
        while let current = link {
            if let data = current.pointee.data {
                result.append(String(cString: data.assumingMemoryBound(to: CChar.self)))
            }
            link = current.pointee.next
        }
        return result
    }

    /// A property that is a flag.
    func flag(_ key: String, else fallback: Bool) -> Bool { cosinfo_flag(pointer, key, fallback) }

    /// A property that is a number; nil when absent or negative, which is the library's word for absent.
    func number(_ key: String) -> UInt64? { UInt64(exactly: cosinfo_number(pointer, key)) }

    /// What each object of a list becomes; the list, which is the caller's, is released.
    static func map<Value>(
        _ list: UnsafeMutableRawPointer?, _ transform: (LibraryObject) -> Value?
    ) -> [Value] {
        defer { cosinfo_release(list) }
        return (0..<max(0, cosinfo_count(list))).compactMap { index in
            LibraryObject(cosinfo_item(list, index)).flatMap(transform)
        }
    }
}
