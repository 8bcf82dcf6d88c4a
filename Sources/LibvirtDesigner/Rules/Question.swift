/// Something to decide about a guest, with the rules that may answer it. The first rule that applies answers; a question
/// that the user has answered is asked no more.
struct Question: Sendable {
    /// Its name, such as `machine` or `disk.bus`: the first part of its rules' ids.
    let name: String
    /// What a person calls it, such as `machine` or `bus`.
    let title: String
    /// Whether it is asked once, of each disk or interface, or of a device that is added to a guest.
    let scope: Scope
    /// The answer as a person reads it; nil while there is none.
    let answer: @Sendable (Draft) -> String?
    /// The rules, the most telling first.
    let rules: [Rule]

    /// What a question is about.
    enum Scope: String, Sendable {
        case guest, disk, interface
        case addedDevice = "added device"

        /// As the documentation calls it.
        var title: String { rawValue }
    }

    init(
        _ name: String, _ title: String, scope: Scope = .guest, answer: @escaping @Sendable (Draft) -> String?,
        rules: [Rule]
    ) {
        self.name = name
        self.title = title
        self.scope = scope
        self.answer = answer
        self.rules = rules
    }

    /// The ids of its rules, in order.
    var ids: [String] { rules.map { "\(name).\($0.name)" } }
}
