import LibvirtConfig
import XMLTree

extension Inquiry {
    /// Asks a question of the guest, or writes down that the user has answered it.
    mutating func askOrNote(_ question: Question) {
        if draft.isWished(question.name) { noteWish(question) }
        ask(question)
    }

    /// Takes what the hypervisor offers, if it was asked about the machine that was chosen.
    mutating func takeOffer() {
        guard let capabilities = draft.facts.domainCapabilities else { return }
        let offer = Offer(capabilities)
        let names = draft.machines.filter { $0.name == draft.machine || $0.canonical == draft.machine }
        let known = Set(names.flatMap { [$0.name, $0.canonical ?? $0.name] } + [draft.machine].compactMap { $0 })
        let isSameArchitecture = (capabilities.element.child("arch")?.text).map { $0 == draft.architecture } ?? true
        let isSameType = (capabilities.element.child("domain")?.text).map { $0 == draft.virtualisation } ?? true
        let isSameMachine = offer.machine.map { known.isEmpty || known.contains($0) } ?? true
        guard isSameArchitecture, isSameType, isSameMachine else {
            warn(
                "What the hypervisor said is about another guest (\(offer.machine ?? "no machine")), so the design uses what"
                    + " every host has.")
            return
        }
        draft.offer = offer
    }

    /// Says that the system is not known.
    mutating func warnOfUnknownSystem() {
        guard !draft.isContainer, !draft.system.isKnown else { return }
        warn(
            "The operating system is not known, so the guest gets devices that every system of the last ten years has"
                + " drivers for. Choose the system for faster ones.")
    }

    /// Says that the user chose more virtual CPUs than the host has CPUs, which works but is slow.
    mutating func warnOfManyCPUs() {
        guard let wanted = draft.wish.cpus, let host = draft.hostCPUs, host > 0, wanted > host else { return }
        warn(
            "\(wanted) virtual CPUs on a host with \(host) CPUs wait for each other. Choose \(host) at most unless you"
                + " know why.")
    }

    /// Makes the disks: those of the source, those that were wished, cloud-init's.
    mutating func designDisks() {
        var wished: [DiskDraft] = []
        switch draft.wish.source {
        case .iso(let location):
            wished.append(DiskDraft(wish: DiskWish(location: location, device: .cdrom), role: .installer))
        case .image(let disk), .cloudImage(let disk):
            wished.append(DiskDraft(wish: disk, role: .system))
        case .tree, .kernel, .network, .container, .blank: break
        }
        if let disks = draft.wish.disks {
            var hasSystem = wished.contains { $0.role == .system }
            for disk in disks {
                let isSystem = !hasSystem && (disk.device == .disk || disk.device == .lun)
                wished.append(DiskDraft(wish: disk, role: isSystem ? .system : .data))
                hasSystem = hasSystem || isSystem
            }
            draft.areDisksChosen = true
            draft.disks = wished
            noteWish(.disks)
        } else {
            draft.disks = wished
            ask(.disks)
        }
        if case .cloudImage = draft.wish.source {
            draft.disks.append(DiskDraft(wish: DiskWish(device: .cdrom), role: .seed))
        }
        let open = draft.disks
        draft.disks = []
        draft.takenTargets.formUnion(open.compactMap(\.wish.target))
        // The disk with the system is the first in the guest too, before any disc.
        for disk in open.filter(\.isKept) + open.filter({ !$0.isKept }) { designDisk(disk) }
    }

    /// Asks about a disk that is added to a guest.
    mutating func designAddedDisk(_ disk: DiskWish) { designDisk(DiskDraft(wish: disk)) }

    /// Asks about an interface that is added to a guest.
    mutating func designAddedInterface(_ network: NetworkWish) {
        designInterface(InterfaceDraft(wish: network), title: "interface")
    }

    private mutating func designDisk(_ disk: DiskDraft) {
        draft.disk = disk
        if let location = disk.wish.location { draft.disk.kind = draft.facts.storage[location]?.kind }
        let number = draft.disks.count { $0.role == .system || $0.role == .data } + 1
        let title: String
        switch disk.role {
        case .installer: title = "install disc"
        case .seed: title = "cloud-init disc"
        case .system, .data: title = "disk \(number)"
        }
        for question in Question.ofEachDisk {
            if draft.isWished(question.name, ofDisk: disk.wish) { noteWish(question, of: title) }
            ask(question, of: title)
            if question.name == "disk.pool", draft.disk.isNew, draft.diskPool?.holdsDevices == true {
                draft.disk.kind = .block
            }
        }
        draft.disks.append(draft.disk)
    }

    /// Makes the network interfaces.
    mutating func designInterfaces() {
        if let networks = draft.wish.networks {
            draft.interfaces = networks.map { InterfaceDraft(wish: $0) }
            draft.areInterfacesChosen = true
            noteWish(.interfaces)
        } else {
            ask(.interfaces)
        }
        let open = draft.interfaces
        draft.interfaces = []
        for (index, interface) in open.enumerated() {
            designInterface(interface, title: open.count == 1 ? "interface" : "interface \(index + 1)")
        }
    }

    private mutating func designInterface(_ interface: InterfaceDraft, title: String) {
        draft.interface = interface
        for question in Question.ofEachInterface {
            if draft.isWished(question.name, ofInterface: interface.wish) { noteWish(question, of: title) }
            ask(question, of: title)
        }
        draft.interfaces.append(draft.interface)
    }
}

extension DiskDraft {
    /// It stays with the guest as it is, unlike a disc that is taken out.
    fileprivate var isKept: Bool { role == .system || role == .data }
}
