internal import FleetModel

extension SettingsReader {
    /// The most thresholds that are looked at.
    private static let mostThresholds = 64

    /// Reads `[[thresholds]]`: `when`, `severity`, `hold`, `hysteresis`. One that cannot be read is left out.
    mutating func thresholds(_ node: TOMLNode) -> [AlarmRule] {
        guard let elements = node.array, elements.allSatisfy({ $0.table != nil }) else {
            warn("thresholds is a list of tables: begin each with [[thresholds]]", at: ["thresholds"])
            return []
        }
        if elements.count > Self.mostThresholds {
            warn("there are more than \(Self.mostThresholds) thresholds: the rest is left out", at: ["thresholds"])
        }
        let headers = document.elements(of: "thresholds")
        return elements.prefix(Self.mostThresholds).enumerated().compactMap { number, element in
            threshold(element.table ?? [:], header: number < headers.count ? headers[number] : nil)
        }
    }

    private mutating func threshold(_ table: [String: TOMLNode], header: Int?) -> AlarmRule? {
        var rule: AlarmRule?
        let path = { (key: String) in ["thresholds", key] }
        do throws(ThresholdError) { rule = AlarmRule(try Threshold.parse(table["when"]?.string ?? "")) } catch {
            warn("thresholds.when cannot be read: \(error.description)", at: path("when"), header: header)
        }
        for key in table.keys.sorted() {
            guard let node = table[key] else { continue }
            let isRead: Bool
            switch key {
            case "when": continue
            case "severity":
                let severity = node.string.flatMap { EventRecord.Severity(key: $0) }
                isRead = severity == .warning || severity == .critical
                if isRead, let severity { rule?.severity = severity }
            case "hold", "hysteresis":
                let number = node.number.flatMap { (0...86_400).contains($0) ? $0 : nil }
                isRead = number != nil
                if key == "hold" { rule?.hold = number ?? 0 } else { rule?.hysteresis = number ?? 0 }
            default:
                warn(
                    "\"\(key)\" is no setting of a threshold: known are when, severity, hold, hysteresis",
                    at: path(key),
                    header: header)
                continue
            }
            if !isRead {
                let expected = key == "severity" ? "warning or critical" : "a number from 0 to 86400"
                warn("thresholds.\(key) must be \(expected)", at: path(key), header: header)
            }
        }
        return rule
    }
}
