/// Suboptions as virt-install reads them: `name=value` with commas between; a comma inside a value is doubled.
struct OptionList {
    private var parts: [String] = []

    /// Those suboptions that have a value; one with an empty name is the value alone.
    init(_ options: [(name: String, value: String?)]) {
        for option in options { add(option.name, option.value) }
    }

    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        let escaped = value.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ",,")
        parts.append(name.isEmpty ? escaped : "\(name)=\(escaped)")
    }

    var text: String { parts.joined(separator: ",") }
}
