extension Question {
    /// The model of a sound card that is wanted.
    static let addedSound = Question(
        "sound-card", "model", scope: .addedDevice, answer: { $0.sound },
        rules: [
            Rule("ich9", "It goes with PCI Express, and every system has the driver.", from: [.guest]) { draft in
                guard case .sound = draft.added?.wish, draft.hasPCIExpress else { return nil }
                draft.sound = "ich9"
                return .because(.guest("its machine has PCI Express"))
            },
            Rule("ich6", "Every system has the driver.", from: [.guest]) { draft in
                guard case .sound = draft.added?.wish else { return nil }
                draft.sound = "ich6"
                return .because(.guest("its machine has no PCI Express"))
            },
        ])

    /// The model of a watchdog that is wanted.
    static let addedWatchdog = Question(
        "watchdog-card", "model", scope: .addedDevice, answer: { $0.watchdog },
        rules: [
            Rule("diag288", "It is the mainframe's own.", from: [.guest]) { draft in
                guard case .watchdog = draft.added?.wish, draft.isS390 else { return nil }
                draft.watchdog = "diag288"
                return .because(.guest("its CPU is s390x"))
            },
            Rule("i6300esb", "It is the one that most systems have a driver for.", from: [.practice]) { draft in
                guard case .watchdog = draft.added?.wish else { return nil }
                draft.watchdog = "i6300esb"
                return .because(.practice)
            },
        ])
}
