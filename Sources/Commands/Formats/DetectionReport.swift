internal import OSInfo
internal import Terminal

/// What was found on a medium, in a folder or from a file's name.
struct DetectionReport {
    let path: String
    let detection: Detection

    /// The report in a format, with its last line's end; no text when nothing was found.
    func formatted(as format: ListFormat) -> String {
        switch format {
        case .text: text
        case .json: json + "\n"
        }
    }

    private var text: String {
        guard let match = detection.match else { return "" }
        var lines: [(String, String?)] = [
            ("system", match.systems.shortIDs), ("name", match.name), ("why", match.reason ?? detection.reason),
            ("kind", detection.kind.word), ("architecture", detection.architecture),
        ]
        if let isBootable = detection.isBootable { lines.append(("bootable", isBootable ? "yes" : "no")) }
        if let hasCloudInit = detection.hasCloudInit { lines.append(("cloud-init", hasCloudInit ? "yes" : "no")) }
        lines += [("kernel", detection.kernel), ("initrd", detection.initrd)]
        return lines.compactMap { name, value in
            value.map { "\(name):".padded(to: 14) + SafeText($0).string + "\n" }
        }.joined()
    }

    private var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.member("path", path)
            json.member("kind", detection.kind.rawValue)
            json.member("name", detection.match?.name)
            json.member("closeness", detection.match?.closeness.word)
            json.member("reason", detection.match?.reason ?? detection.reason)
            json.key("system")
            if let system = detection.match?.system {
                SystemJSON.system(system, isEndOfLife: system.isEndOfLife(on: .today), into: &json)
            } else {
                json.string(nil)
            }
            json.key("alternatives")
            json.array(detection.match?.alternatives ?? []) { json, system in
                SystemJSON.system(system, isEndOfLife: system.isEndOfLife(on: .today), into: &json)
            }
            json.member("architecture", detection.architecture)
            json.member("volume", detection.volume?.volumeID)
            json.member("bootable", detection.isBootable)
            json.member("live", detection.media?.isLive)
            json.member("cloud_init", detection.hasCloudInit)
            json.member("kernel", detection.kernel)
            json.member("initrd", detection.initrd)
            json.key("variants")
            json.array(detection.variants) { $0.string($1) }
        }
        return json.text
    }
}

extension Match.Closeness {
    /// How near, in a word.
    fileprivate var word: String {
        switch self {
        case .exact: "exact"
        case .relative: "relative"
        case .ambiguous: "ambiguous"
        case .generic: "generic"
        }
    }
}

extension Detection.Kind {
    /// What it is, in words.
    fileprivate var word: String {
        switch self {
        case .media: "CD or DVD"
        case .tree: "folder to install from"
        case .image: "disk image"
        case .root: "system's files"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
