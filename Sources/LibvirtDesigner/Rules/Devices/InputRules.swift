extension Question {
    /// What moves the pointer.
    static let pointer = Question(
        "pointer", "pointer",
        answer: {
            $0.pointer?.title
        },
        rules: [
            .noDisplay { $0.pointer = InputDraft(type: "tablet") },
            .virtioInput("tablet") { $0.pointer = InputDraft(type: "tablet", bus: "virtio") },
            Rule(
                "tablet", "A tablet knows places, so the guest's pointer is always where the viewer's is.",
                from: [.guest]
            ) { draft in
                guard draft.isQEMU, !draft.isS390 else { return nil }
                draft.pointer = InputDraft(type: "tablet", bus: "usb")
                return .because(.guest("it has a display"))
            },
        ])

    /// Its keyboard, where the machine has none of its own.
    static let keyboard = Question(
        "keyboard", "keyboard",
        answer: {
            $0.keyboard?.title
        },
        rules: [
            .noDisplay { $0.keyboard = InputDraft(type: "keyboard") },
            .virtioInput("keyboard") { $0.keyboard = InputDraft(type: "keyboard", bus: "virtio") },
            Rule("usb", "Only PCs have a keyboard built in.", from: [.guest]) { draft in
                guard draft.isQEMU, !draft.isX86, !draft.isS390 else { return nil }
                draft.keyboard = InputDraft(type: "keyboard", bus: "usb")
                return .because(.guest("its CPU is \(draft.architecture ?? "")"))
            },
        ])
}

extension Rule {
    fileprivate static func noDisplay(_ leaveOut: @escaping @Sendable (inout Draft) -> Void) -> Rule {
        Rule("no-display", "Nobody could see what it does.", from: [.guest]) { draft in
            guard !draft.hasGraphics else { return nil }
            leaveOut(&draft)
            return .because(.guest("it has no display"))
        }
    }

    fileprivate static func virtioInput(
        _ title: String, _ put: @escaping @Sendable (inout Draft) -> Void
    ) -> Rule {
        Rule("virtio", "A mainframe has no USB; its \(title) is virtio.", from: [.osinfo]) { draft in
            guard draft.isS390, let evidence = draft.system.evidence(.virtioInput) else { return nil }
            put(&draft)
            return .because(evidence)
        }
    }
}
