import XMLTree

/// Which devices a running guest can be given, be rid of, or see change. Reasons are clauses without a full stop; nil
/// means that it can.
struct LiveDeviceRules {
    let driver: Driver
    /// The running guest.
    let running: Element

    /// Why a device cannot be plugged in now.
    func refusalToAttach(_ device: Element, freePorts: Int?) -> String? {
        if let why = refusalOfDriver { return why }
        if let why = refusalOfKind(device) { return why }
        switch device.name {
        case "memory" where running.child("maxMemory") == nil:
            return "the running guest has no slots for memory: they need a maximum above its memory"
        case "filesystem" where running.path("memoryBacking/access")?["mode"] != "shared":
            return "virtiofs needs shared memory, which the running guest does not have"
        default: break
        }
        if let freePorts, freePorts <= 0, PCIPorts.takesPort(device) {
            return "no PCI Express port is free in the running guest"
        }
        return nil
    }

    /// Why a device cannot be taken away now.
    func refusalToDetach(_ device: Element) -> String? { refusalOfDriver ?? refusalOfKind(device) }

    /// The children and attributes of a device by which a running guest's can be changed.
    func changeable(of device: Element) -> Set<String> {
        guard refusalOfDriver == nil else { return [] }
        switch device.name {
        case "disk":
            return device.isRemovableMedium ? ["source", "@type", "driver", "backingStore"] : []
        case "interface":
            return ["link", "bandwidth", "filterref", "source", "@type", "virtualport", "vlan", "coalesce"]
        case "graphics": return ["@passwd", "@passwdValidTo", "@connected"]
        case "memory": return ["target"]
        default: return []
        }
    }

    /// Why a value of a device stays as it is while the guest runs.
    func refusalToChange(_ device: Element) -> String {
        if let why = refusalOfDriver { return why }
        return switch device.name {
        case "disk": "a disk keeps its image, bus and options while it is in use"
        case "interface": "an interface keeps its model and address while it is plugged in"
        case "graphics": "a display keeps where it listens until the guest is switched off"
        default: "a \(device.name) is set up when the guest starts"
        }
    }

    private var refusalOfDriver: String? {
        [.test, .bhyve].contains(driver) ? "this hypervisor's driver changes no devices of running guests" : nil
    }

    private func refusalOfKind(_ device: Element) -> String? {
        guard driver == .qemu else {
            return ["disk", "interface", "hostdev"].contains(device.name)
                ? nil : "this hypervisor plugs in disks, interfaces and devices of the host only"
        }
        switch device.name {
        case "disk":
            if device.isRemovableMedium { return "QEMU plugs in no drives, only what is put into them" }
            let bus = device.diskBus
            return ["virtio", "scsi", "usb"].contains(bus)
                ? nil : "QEMU plugs in disks on virtio, scsi and usb only, and this one is on \(bus)"
        case "controller":
            return device["type"] == "scsi" ? nil : "of controllers QEMU plugs in those for SCSI only"
        case "interface", "hostdev", "rng", "channel", "redirdev", "shmem", "vsock", "memory", "lease": return nil
        case "filesystem":
            return device.child("driver")?["type"] == "virtiofs" ? nil : "QEMU plugs in folders by virtiofs only"
        case "watchdog":
            return device["model"] == "i6300esb" ? nil : "of watchdogs QEMU plugs in the i6300esb only"
        case "input":
            return ["usb", "virtio"].contains(device["bus"] ?? "")
                ? nil : "QEMU plugs in input devices on usb and virtio only"
        case "serial":
            let type = device.child("target")?["type"] ?? ""
            return ["usb-serial", "pci-serial"].contains(type)
                ? nil : "QEMU plugs in serial ports on usb and pci only"
        default: return "QEMU cannot plug in a \(device.name) while the guest runs"
        }
    }
}

extension Element {
    /// Whether the disk is a drive, into which something is put.
    var isRemovableMedium: Bool { name == "disk" && ["cdrom", "floppy"].contains(self["device"] ?? "disk") }

    /// The disk's bus; where the document is silent, what libvirt takes by the target's name.
    var diskBus: String {
        let target = child("target")
        if let bus = target?["bus"] { return bus }
        let name = target?["dev"] ?? ""
        let buses = [("vd", "virtio"), ("sd", "scsi"), ("hd", "ide"), ("fd", "fdc"), ("xvd", "xen")]
        return buses.first { name.hasPrefix($0.0) }?.1 ?? "virtio"
    }
}
