import OSInfo

extension Question {
    /// What the guest is called.
    static let name = Question(
        "name", "name",
        answer: {
            $0.name
        },
        rules: [
            Rule("system", "It says what runs in the guest.", from: [.osinfo]) { draft in
                guard draft.system.candidates.allSatisfy({ !$0.isGeneric }),
                    // Of several the version is not known.
                    let known = draft.system.common(\.shortIDs.first) ?? draft.system.common(\.distribution)
                else { return nil }
                let short = known.hasSuffix("-unknown") ? String(known.dropLast(8)) : known
                guard NameCheck.problem(of: short) == nil else { return nil }
                let foreign = draft.isForeign ? "-" + (draft.architecture ?? "") : ""
                draft.name = draft.firstFree(short + foreign) { number in "\(short)\(foreign)-\(number)" }
                return .because(.osinfo("the system is \(draft.system.name)"))
            },
            Rule("container", "Nothing else is known about it.", from: [.practice]) { draft in
                guard draft.isContainer else { return nil }
                draft.name = draft.firstFree("container1") { "container\($0)" }
                return .because(.practice)
            },
            Rule("generic", "Nothing else is known about it.", from: [.practice]) { draft in
                draft.name = draft.firstFree("vm1") { "vm\($0)" }
                return .because(.practice)
            },
        ])
}

extension Draft {
    /// The first of a name and its numbered relatives, from 2 on, that no guest has.
    fileprivate func firstFree(_ name: String, _ numbered: (Int) -> String) -> String {
        if !facts.names.contains(name) { return name }
        // More names are tried than there are guests, so one is free.
        return (2...(facts.names.count + 2)).map(numbered).first { !facts.names.contains($0) } ?? name
    }
}
