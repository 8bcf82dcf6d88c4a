public import LibvirtConfig

extension Designer {
    /// The question whose answer belongs into `Facts.domainCapabilities` when a device is added to a guest.
    public static func question(for domain: DomainConfig) -> CapabilitiesQuestion {
        CapabilitiesQuestion(
            emulator: domain.devices.emulator, architecture: domain.os.architecture, machine: domain.os.machine,
            virtualisation: domain.type?.rawValue)
    }

    /// Designs one device for a guest that exists: names, buses, models and controllers are worked out with reasons.
    ///
    /// `facts.system` is the guest's own system, and `facts.domainCapabilities` the answer to `question(for:)`. Pure.
    /// Throws what is wrong with the wish, as a sentence with the next step.
    public static func device(
        _ wish: DeviceWish, for domain: DomainConfig, facts: Facts
    ) throws(DesignError) -> DeviceDesign {
        var inquiry = Inquiry(Draft(domain: domain, adding: wish, facts: facts))
        try DeviceCheck.check(wish, domain, inquiry.draft)
        inquiry.takeOffer()
        try inquiry.designDevice(wish)
        for question in Question.ofAddedDevice { inquiry.ask(question, of: wish.title) }
        return try DeviceAssembly(inquiry, domain: domain).design()
    }
}

extension Inquiry {
    /// Asks what is asked of the device's kind.
    fileprivate mutating func designDevice(_ wish: DeviceWish) throws(DesignError) {
        switch wish {
        case .disk(let disk):
            draft.disks = []
            designAddedDisk(disk)
            try WishCheck.checkResult(draft)
            if draft.added?.hasSCSI == false { ask(.scsi) }
        case .network(let network):
            try WishCheck.checkNetwork(network, draft)
            designAddedInterface(network)
        case .sound(let model): draft.sound = model
        case .watchdog(let model): draft.watchdog = model
        case .graphics(let kind):
            draft.graphics = kind
            try WishCheck.checkGraphics(kind, draft)
        case .tpm:
            ask(.tpm, of: wish.title)
            if draft.tpm == nil || draft.tpm == "none" {
                throw DesignError(
                    .tpm, "The host has no TPM for such a guest. Install swtpm and swtpm-tools there, then try again.")
            }
        case .rng:
            ask(.rng, of: wish.title)
            if draft.rng == nil { draft.rng = "/dev/urandom" }
        case .agentChannel: draft.channels["org.qemu.guest_agent.0"] = true
        case .folder(_, let tag): draft.added?.folderTag = tag
        case .usb, .pci, .mediated, .usbRedirection: break
        }
    }
}
