extension Draft {
    /// Starts with what was wished.
    init(wish: Wish, facts: Facts) {
        self.wish = wish
        self.facts = facts
        system = SystemProfile(facts.systems)
        guests = GuestOffer.offers(of: facts.capabilities)
        name = wish.name
        architecture = wish.architecture
        guestType = wish.guestType
        virtualisation = wish.virtualisation
        machine = wish.machine
        memory = wish.memory
        cpus = wish.cpus
        switch wish.firmware {
        case .bios: firmware = .bios
        case .uefi: firmware = .efi
        case .secureBoot:
            firmware = .efi
            secureBoot = true
        case nil: break
        }
        cpu = wish.cpuModel.map { CPUChoice($0) }
        graphics = wish.graphics
        video = wish.video
        sound = wish.sound
        watchdog = wish.watchdog
        if case .container(let directory, _) = wish.source {
            container = directory.map { .directory($0) } ?? .host
        }
    }

    /// Whether the user has answered a question about the guest.
    func isWished(_ question: String) -> Bool {
        switch question {
        case "architecture": wish.architecture != nil
        case "guest-type": wish.guestType != nil
        case "virtualisation": wish.virtualisation != nil
        case "machine": wish.machine != nil
        case "name": wish.name != nil
        case "memory": wish.memory != nil
        case "cpus": wish.cpus != nil
        case "firmware": wish.firmware != nil
        case "secure-boot": wish.firmware == .secureBoot
        case "cpu": wish.cpuModel != nil
        case "graphics": wish.graphics != nil
        case "video": wish.video != nil
        case "sound": wish.sound != nil
        case "watchdog": wish.watchdog != nil
        default: false
        }
    }

    /// Whether the user has answered a question about a disk.
    func isWished(_ question: String, ofDisk wish: DiskWish) -> Bool {
        switch question {
        case "disk.pool": wish.pool != nil
        case "disk.format": wish.format != nil
        case "disk.size": wish.capacity != nil && wish.location == nil
        case "disk.volume": wish.volumeName != nil
        case "disk.bus": wish.bus != nil
        case "disk.target": wish.target != nil
        case "disk.discard": wish.discard != nil
        case "disk.cache": wish.cache != nil
        default: false
        }
    }

    /// Whether the user has answered a question about an interface.
    func isWished(_ question: String, ofInterface wish: NetworkWish) -> Bool {
        switch question {
        case "network.link": wish.link != nil
        case "network.model": wish.model != nil
        case "network.mac": wish.macAddress != nil
        default: false
        }
    }
}

extension CPUChoice {
    /// A mode by its name, or a model of mode `custom`.
    init(_ text: String) {
        if ["host-passthrough", "host-model", "maximum"].contains(text) {
            self.init(mode: text)
        } else {
            self.init(mode: "custom", model: text)
        }
    }
}
