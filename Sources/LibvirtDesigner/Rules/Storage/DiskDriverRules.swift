extension Question {
    /// Whether blocks that the guest frees are given back to the host.
    static let discard = Question(
        "disk.discard", "freed blocks", scope: .disk,
        answer: {
            $0.disk.wish.discard
        },
        rules: [
            Rule("sparse", "What the guest deletes is free on the host again.", from: [.guest]) { draft in
                guard draft.isQEMU, draft.disk.wish.device == .disk, draft.disk.isNew,
                    draft.disk.wish.format == "qcow2"
                else { return nil }
                draft.disk.wish.discard = "unmap"
                return .because(.guest("its volume is new and grows as it is written"))
            },
            Rule("block", "A device that can give blocks back is told which are free.", from: [.host]) { draft in
                guard draft.isQEMU, draft.disk.wish.device == .disk, draft.disk.isBlockDevice else { return nil }
                draft.disk.wish.discard = "unmap"
                return .because(.host("it is a block device"))
            },
        ])

    /// Who caches what a disk holds.
    static let cache = Question(
        "disk.cache", "cache", scope: .disk,
        answer: {
            $0.disk.wish.cache
        },
        rules: [
            Rule("block", "The guest caches already; a second cache on the host only takes memory.", from: [.host]) {
                draft in
                guard draft.isQEMU, draft.disk.wish.device == .disk, draft.disk.isBlockDevice else { return nil }
                draft.disk.wish.cache = "none"
                return .because(.host("it is a block device"))
            }
        ])

    /// How a disk is read and written.
    static let ioMode = Question(
        "disk.io", "I/O mode", scope: .disk,
        answer: {
            $0.disk.ioMode
        },
        rules: [
            Rule("block", "The kernel works on many requests of a device at once.", from: [.host]) { draft in
                guard draft.isQEMU, draft.disk.isBlockDevice, draft.disk.wish.cache == "none",
                    draft.disk.wish.device == .disk
                else { return nil }
                draft.disk.ioMode = "native"
                return .because(.host("it is a block device"))
            }
        ])

    /// Its place in the order in which the firmware tries devices while the system is installed; afterwards the disk
    /// with the system comes first.
    static let bootOrder = Question(
        "disk.boot", "boot order", scope: .disk,
        answer: {
            $0.disk.bootOrder.map(String.init)
        },
        rules: [
            Rule("installer", "The disc is started until the disk has a system.", from: [.wish]) { draft in
                guard draft.canOrderBoot, draft.disk.role == .installer else { return nil }
                draft.disk.bootOrder = 1
                return .because(.wish)
            },
            Rule("system", "It holds the system, or will.", from: [.wish]) { draft in
                guard draft.canOrderBoot, draft.disk.role == .system else { return nil }
                draft.disk.bootOrder = draft.startsFromElsewhere ? 2 : 1
                return .because(.wish)
            },
        ])
}

extension Draft {
    /// Whether devices can say when they are tried.
    var canOrderBoot: Bool { !isContainer && !isXenPV && !hasOwnKernelForGood }

    /// The first start is not from the disk.
    fileprivate var startsFromElsewhere: Bool {
        switch wish.source {
        case .iso, .network: true
        default: false
        }
    }
}
