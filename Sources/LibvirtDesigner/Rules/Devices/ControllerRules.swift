extension Question {
    /// Its SCSI controller.
    static let scsi = Question(
        "scsi", "SCSI controller",
        answer: {
            $0.scsi
        },
        rules: [
            Rule(
                "virtio", "A disk on the SCSI bus needs a controller, and this is the fast one.",
                from: [.osinfo, .guest]
            ) { draft in
                guard draft.isQEMU, draft.disks.contains(where: { $0.wish.bus == "scsi" }),
                    let evidence = draft.virtio(.virtioSCSI) ?? draft.assumedSCSI
                else { return nil }
                draft.scsi = "virtio-scsi"
                return .because(evidence)
            }
        ])

    /// Slots for devices that are plugged in later.
    static let rootPorts = Question(
        "root-ports", "PCI Express ports",
        answer: {
            $0.rootPorts.map(String.init)
        },
        rules: [
            Rule(
                "fourteen",
                "Each device that is plugged in later needs a free port; QEMU had trouble with more than 14.",
                from: [.guest]
            ) {
                draft in
                guard draft.hasPCIExpress else { return nil }
                draft.rootPorts = 14
                return .because(.guest("its machine is \(draft.machine ?? "")"))
            }
        ])
}

extension Draft {
    /// The one SCSI controller that fits a board without PCI chips of real machines.
    fileprivate var assumedSCSI: Evidence? { isVirtBoard ? .guest("its machine is \(machine ?? "")") : nil }
}
