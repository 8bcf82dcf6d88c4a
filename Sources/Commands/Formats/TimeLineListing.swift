internal import FleetModel
internal import Terminal

/// Entries of the time line, one a line.
enum TimeLineListing {
    /// Under headings.
    static func table(_ entries: [TimeLineEntry]) -> String {
        var table = TextTable(columns: ["TIME", "SEVERITY", "HOST", "GUEST", "USER", "WHAT"])
        table.keepsLast = true
        for entry in entries {
            table.add([
                SafeText(Units.timestamp(entry.time)), SafeText(entry.severity.key), SafeText(entry.host),
                SafeText(entry.guest ?? "-"), SafeText(entry.user ?? "-"), SafeText(what(entry)),
            ])
        }
        return table.lines.map { $0.string + "\n" }.joined()
    }

    /// Alone, as it is followed.
    static func line(_ entry: TimeLineEntry) -> String {
        let place = [entry.host, entry.guest].compactMap(\.self).map { SafeText($0).string }.joined(separator: " ")
        let mark = entry.severity == .information ? "" : "\(entry.severity.key): "
        return "\(Units.timestamp(entry.time)) \(place) \(mark)\(SafeText(what(entry)).string)\n"
    }

    private static func what(_ entry: TimeLineEntry) -> String {
        entry.seconds.map { $0 < 1 ? entry.text : "\(entry.text) (\(Units.elapsed($0)))" } ?? entry.text
    }

    /// One document, with its line's end.
    static func json(_ entry: TimeLineEntry) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.member("time_unix_seconds", entry.time)
            json.member("kind", entry.kind.rawValue)
            json.member("severity", entry.severity.key)
            json.member("host", entry.host)
            json.member("uri", entry.uri)
            json.member("guest", entry.guest)
            json.member("uuid", entry.uuid?.description)
            json.member("text", entry.text)
            json.member("user", entry.user)
            json.member("command", entry.command)
            json.member("seconds", entry.seconds)
        }
        return json.text + "\n"
    }
}
