internal import LibvirtDesigner
internal import Terminal

/// The named values of a guest, now and at its next start.
struct SettingListing {
    private let rows: [(name: String, setting: GuestSetting, now: String?, next: String?)]
    private let isRunning: Bool

    init(_ documents: GuestDocuments) {
        isRunning = documents.running != nil
        func values(_ document: GuestDocuments.Document?) -> [(name: String, setting: GuestSetting, value: String?)] {
            document.map { GuestEdit.values(of: $0, autostart: documents.autostart) } ?? []
        }
        let (now, next) = (values(documents.running), values(documents.defined))
        let known = Dictionary(next.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let running = Dictionary(now.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let names = Set(next.map(\.name))
        rows = (next + now.filter { !names.contains($0.name) }).map { row in
            (row.name, row.setting, running[row.name] ?? nil, known[row.name] ?? nil)
        }
    }

    var text: String {
        var table = TextTable(
            columns: (isRunning ? ["NAME", "NOW", "NEXT START", "MEANING"] : ["NAME", "VALUE", "MEANING"]))
        table.keepsLast = true
        for row in rows {
            let words = row.setting.words.isEmpty ? "" : " (\(row.setting.words.joined(separator: ", ")))"
            let meaning = SafeText(row.setting.summary + words)
            let (now, next) = (SafeText(row.now ?? "-"), SafeText(row.next ?? "-"))
            table.add(isRunning ? [SafeText(row.name), now, next, meaning] : [SafeText(row.name), next, meaning])
        }
        return table.lines.map { $0.string + "\n" }.joined()
    }

    var json: String {
        var json = JSONWriter()
        json.array(rows) { json, row in
            json.object { json in
                json.member("name", row.name)
                json.member("now", row.now)
                json.member("next", row.next)
                json.member("summary", row.setting.summary)
                json.key("words")
                json.array(row.setting.words) { json, word in json.string(word) }
            }
        }
        return json.text + "\n"
    }
}
