import CLibvirt

extension Connection {
    /// Figures by their names, from a call that tells how many there are when it is given no array. It is asked for that once.
    func figures<Entry>(
        _ call: StaticString, _ blank: Entry, ask: (UnsafeMutablePointer<Entry>?, UnsafeMutablePointer<Int32>) -> Int32,
        read: (Entry) -> (String, UInt64)
    ) throws(LibvirtError) -> [String: UInt64] {
        if let known = session.figures["\(call)"] {
            do throws(LibvirtError) {
                return try fill(call, known, blank, ask, read)
            } catch {
                // Whoever answers now may count otherwise.
                session.figures["\(call)"] = nil
                guard error.code == .invalidArg else { throw error }
            }
        }
        var count: Int32 = 0
        try check(call, ask(nil, &count))
        let figures = try fill(call, count, blank, ask, read)
        session.figures["\(call)"] = count
        return figures
    }

    private func fill<Entry>(
        _ call: StaticString, _ count: Int32, _ blank: Entry,
        _ ask: (UnsafeMutablePointer<Entry>?, UnsafeMutablePointer<Int32>) -> Int32, _ read: (Entry) -> (String, UInt64)
    ) throws(LibvirtError) -> [String: UInt64] {
        guard count > 0 else { return [:] }
        var count = count
        var list = [Entry](repeating: blank, count: try FarList.room(call, for: count))
        try check(call, ask(&list, &count))
        return Dictionary(FarList.filled(list, count).map(read), uniquingKeysWith: { first, _ in first })
    }
}
