public import FleetModel
public import Terminal

/// The filter while it is typed: the list follows every key.
public struct FilterLine: Sendable {
    /// The text.
    public var field: TextField
    /// The text before: Esc goes back to it.
    let before: String

    init(text: String) {
        before = text
        field = TextField(text)
    }

    /// What is wrong with the text; nil when it is understood.
    public var error: QueryError? {
        do throws(QueryError) {
            if !field.text.allSatisfy(\.isWhitespace) { _ = try Query.parse(field.text) }
            return nil
        } catch {
            return error
        }
    }

    func press(_ key: Key) -> OverlayOutcome {
        let before = before
        switch key {
        case .enter:
            return .finish { state in
                if case .guest = state.fleet.selection { state.chooseSelection() }
                return []
            }
        case .escape:
            return .finish { state in
                state.setFilter(before)
                return []
            }
        case .tab:
            guard let completion = Query.completions(for: field.text).first?.text else { return .stay(.filter(self)) }
            var changed = self
            changed.field = TextField(completion)
            return .change(.filter(changed)) { $0.setFilter(completion) }
        default:
            var changed = self
            _ = changed.field.handle(key)
            let text = changed.field.text
            return .change(.filter(changed)) { $0.setFilter(text) }
        }
    }
}
