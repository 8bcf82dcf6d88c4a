internal import OSInfo
internal import Terminal

/// The operating systems that a search found.
struct SystemListing {
    let hits: [SystemCatalogue.Hit]
    let version: String?

    /// The listing in a format, with its last line's end.
    func formatted(as format: ListFormat) -> String {
        switch format {
        case .text: text
        case .json: json + "\n"
        }
    }

    private var text: String {
        var table = TextTable(columns: ["SYSTEM", "NAME", "RELEASED", "END OF LIFE", "STATE"])
        for hit in hits {
            let system = hit.system
            table.add([
                SafeText(system.shortID), SafeText(system.name),
                SafeText(system.releaseDate.map { "\($0)" } ?? "-"), SafeText(system.endOfLife.map { "\($0)" } ?? "-"),
                SafeText(Self.state(hit)),
            ])
        }
        return table.lines.map { $0.string + "\n" }.joined()
    }

    private static func state(_ hit: SystemCatalogue.Hit) -> String {
        hit.isEndOfLife ? "ended" : hit.system.releaseStatus.word
    }

    private var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.member("database", version)
            json.key("systems")
            json.array(hits) { SystemJSON.system($1.system, isEndOfLife: $1.isEndOfLife, into: &$0) }
        }
        return json.text
    }
}

extension ReleaseStatus {
    /// The status in a word.
    var word: String {
        switch self {
        case .released: "released"
        case .snapshot: "snapshot"
        case .prerelease: "preview"
        case .rolling: "rolling"
        }
    }
}
