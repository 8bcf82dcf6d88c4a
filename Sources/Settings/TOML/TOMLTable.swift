/// A table while its document is read: what may be said of it twice, and what may not.
final class TOMLTable {
    /// What made it.
    enum Origin {
        /// The header of a table below it: a header of its own may follow.
        case deeperHeader
        case header
        /// A dotted key: more such keys may follow.
        case dotted
    }

    private enum Slot {
        case value(TOMLNode, line: Int)
        case table(TOMLTable)
        case tables(TOMLTableList)
    }

    private var origin: Origin
    private var slots: [String: Slot] = [:]

    init(_ origin: Origin) { self.origin = origin }

    /// All that was said.
    var values: [String: TOMLNode] {
        slots.mapValues { slot in
            switch slot {
            case .value(let value, _): value
            case .table(let table): .table(table.values)
            case .tables(let list): .array(list.tables.map { .table($0.values) })
            }
        }
    }

    /// The table that `[a.b]` begins.
    func openTable(at path: [String]) throws(TOMLFault) -> TOMLTable {
        let (outer, name) = try outer(of: path)
        guard let slot = outer.slots[name] else { return outer.add(name, .header) }
        guard case .table(let table) = slot, table.origin == .deeperHeader else { throw Self.clash(slot, path) }
        table.origin = .header
        return table
    }

    /// The table that `[[a.b]]` begins.
    func appendTable(at path: [String]) throws(TOMLFault) -> TOMLTable {
        let (outer, name) = try outer(of: path)
        let table = TOMLTable(.header)
        switch outer.slots[name] {
        case nil: outer.slots[name] = .tables(TOMLTableList(table))
        case .tables(let list)?: list.tables.append(table)
        case let slot?: throw Self.clash(slot, path)
        }
        return table
    }

    /// Takes in `a.b = value`.
    func set(_ value: TOMLNode, at path: [String], line: Int) throws(TOMLFault) {
        var table = self
        for (number, name) in path.enumerated() {
            let slot = table.slots[name]
            if number == path.count - 1 {
                if let slot { throw Self.clash(slot, path) }
                table.slots[name] = .value(value, line: line)
            } else if let slot {
                guard case .table(let next) = slot, next.origin != .header else {
                    throw Self.clash(slot, Array(path[...number]))
                }
                next.origin = .dotted
                table = next
            } else {
                table = table.add(name, .dotted)
            }
        }
    }

    private func add(_ name: String, _ origin: Origin) -> TOMLTable {
        let table = TOMLTable(origin)
        slots[name] = .table(table)
        return table
    }

    /// The table that holds the last name of a header's path.
    private func outer(of path: [String]) throws(TOMLFault) -> (TOMLTable, String) {
        var table = self
        for (number, name) in path.dropLast().enumerated() {
            switch table.slots[name] {
            case nil: table = table.add(name, .deeperHeader)
            case .table(let next)?: table = next
            case .tables(let list)?: table = list.tables[list.tables.count - 1]
            case let slot?: throw Self.clash(slot, Array(path[...number]))
            }
        }
        return (table, path[path.count - 1])
    }

    private static func clash(_ slot: Slot, _ path: [String]) -> TOMLFault {
        let name = path.joined(separator: ".")
        let message =
            switch slot {
            case .value(_, let line):
                "\"\(name)\" has its value from line \(line + 1): put all into one, or rename this"
            case .table: "the table \"\(name)\" is there already: put all into one, or rename this"
            case .tables: "\"\(name)\" is a list of tables: begin each with [[\(name)]], or rename this"
            }
        return TOMLFault(message: message)
    }
}

/// The tables of one name, each begun by `[[name]]`; never empty.
final class TOMLTableList {
    fileprivate var tables: [TOMLTable]

    fileprivate init(_ first: TOMLTable) { tables = [first] }
}
