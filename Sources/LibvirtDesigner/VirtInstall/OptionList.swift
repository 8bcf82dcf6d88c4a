/// Suboptions as virt-install reads them: `name=value` with commas between. Inside a value,
/// commas, quotes and backslashes have a backslash before them.
struct OptionList {
    private var parts: [String] = []

    /// Those suboptions that have a value; one with an empty name is the value alone.
    init(_ options: [(name: String, value: String?)]) {
        for option in options { add(option.name, option.value) }
    }

    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        var escaped = ""
        for character in value {
            switch character {
            case ",", "\\", "'", "\"": escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
        parts.append(name.isEmpty ? escaped : "\(name)=\(escaped)")
    }

    var text: String { parts.joined(separator: ",") }
}
