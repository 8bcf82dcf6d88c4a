extension Question {
    /// A PCI Express port for a device that finds none free.
    static let port = Question(
        "port", "PCI Express port", scope: .addedDevice, answer: { $0.added?.port },
        rules: [
            Rule("new", "Every port of the guest is taken, and each device needs one of its own.", from: [.guest]) {
                draft in
                guard let added = draft.added, added.freePorts == 0, added.takesSlot(draft) else { return nil }
                draft.added?.port = "one more"
                return .because(.guest("it has no free port"))
            }
        ])

    /// When a running guest gets a device.
    static let plug = Question(
        "plug", "running guest gets it", scope: .addedDevice, answer: { $0.added?.plug },
        rules: [
            Rule("now", "Such a device can be plugged into a running guest.", from: [.guest]) { draft in
                guard let added = draft.added, draft.isQEMU, added.isPluggable(draft), added.port == nil,
                    added.sharedMemory == nil
                else { return nil }
                draft.added?.plug = "now"
                return .because(
                    .guest(
                        added.freePorts.map { "it has \($0) free ports" } ?? "its machine takes devices while it runs"))
            },
            Rule("next-start", "Such a device is there when the guest starts, or not at all.", from: [.guest]) {
                draft in
                draft.added?.plug = "at its next start"
                return .because(
                    .guest(draft.added?.port != nil ? "it has no free port" : "its hypervisor cannot plug it in"))
            },
        ])
}
