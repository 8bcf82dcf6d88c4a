import OSInfo

extension Question {
    /// What the guest's clock shows when it starts.
    static let clock = Question(
        "clock", "clock",
        answer: {
            $0.clockOffset
        },
        rules: [
            Rule("container", "A container has the host's own clock.", from: [.guest]) { draft in
                guard draft.isContainer else { return nil }
                draft.clockOffset = "utc"
                return .because(.guest("it is a container"))
            },
            Rule("local", "The system keeps its clock in local time.", from: [.osinfo]) { draft in
                guard draft.system.isWindows || draft.system.family == Family.solaris.rawValue else { return nil }
                draft.clockOffset = "localtime"
                return .because(.osinfo("\(draft.system.name) is of the family \(draft.system.family)"))
            },
            Rule("utc", "Systems other than Windows and Solaris keep their clock in UTC.", from: [.practice]) { draft in
                draft.clockOffset = "utc"
                return .because(.practice)
            },
        ])

    /// What each of a PC's timers does.
    static let timers: [Question] = [
        timer(
            "rtc", Timer(tickPolicy: "catchup"), "Ticks that the host missed are made up for, so the clock stays right."
        ),
        timer("pit", Timer(tickPolicy: "delay"), "Ticks that were missed come late instead of in a burst."),
        timer("hpet", Timer(isPresent: false), "It costs much to emulate and has drifted in guests."),
        Question(
            "timer.hypervclock", "timer hypervclock",
            answer: { draft in
                draft.timers["hypervclock"]?.title
            },
            rules: [
                Rule("windows", "Windows reads the time without leaving the guest.", from: [.osinfo]) { draft in
                    guard draft.isX86, draft.isQEMU, draft.system.isWindows else { return nil }
                    draft.timers["hypervclock"] = Timer(isPresent: true)
                    return .because(.osinfo("\(draft.system.name) is Windows"))
                }
            ]),
    ]

    private static func timer(_ name: String, _ timer: Timer, _ reason: String) -> Question {
        Question(
            "timer.\(name)", "timer \(name)", answer: { $0.timers[name]?.title },
            rules: [
                Rule("pc", reason, from: [.guest]) { draft in
                    guard draft.isX86, draft.isQEMU else { return nil }
                    draft.timers[name] = timer
                    return .because(.guest("it is a PC"))
                }
            ])
    }

    /// Which power states the guest can enter.
    static let powerStates: [Question] = [
        powerState("suspend-to-mem", "suspend to memory"), powerState("suspend-to-disk", "suspend to disk"),
    ]

    private static func powerState(_ name: String, _ title: String) -> Question {
        Question(
            "power.\(name)", title, answer: { $0.powerStates[name].map { $0 ? "on" : "off" } },
            rules: [
                Rule(
                    "pc", "A guest that puts itself to sleep looks like one that hangs; pause it from outside instead.",
                    from: [.guest]
                ) {
                    draft in
                    guard draft.isX86, draft.isQEMU else { return nil }
                    draft.powerStates[name] = false
                    return .because(.guest("it is a PC"))
                }
            ])
    }
}
