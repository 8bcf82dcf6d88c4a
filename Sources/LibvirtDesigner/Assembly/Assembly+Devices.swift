import LibvirtConfig
import XMLTree

extension Assembly {
    /// `<devices>`, put together at once: appending to a document one by one would copy it each time.
    func devices(_ phase: Phase) -> DeviceList {
        var list = DeviceList()
        list.emulator = draft.emulator
        var elements: [Element] = []
        elements += draft.disks.compactMap { disk($0, phase)?.element }
        elements += controllers.map(\.element)
        elements += draft.interfaces.map { interface($0, phase).element }
        elements += consoles
        elements += channels.map(\.element)
        elements += inputs.map(\.element)
        elements += [tpm?.element].compactMap { $0 }
        elements += screens
        elements += (0..<(draft.redirections ?? 0)).map { _ in redirection.element }
        elements += [watchdog?.element].compactMap { $0 }
        if let container = draft.container { elements.append(rootFolder(container)) }
        if let model = draft.balloon {
            var device = MemoryBalloonConfig()
            device.model = MemoryBalloonModel(model)
            device.statisticsPeriod = draft.memoryPeriod
            elements.append(device.element)
        }
        elements += [rng?.element].compactMap { $0 }
        list.element.children += elements.map { .element($0) }
        return list
    }

    private var controllers: [ControllerConfig] {
        var all: [ControllerConfig] = []
        switch draft.usb {
        case .xhci:
            var xhci = controller(.usb, .qemuXHCI)
            xhci.ports = 15
            all.append(xhci)
        case .ehci:
            all.append(controller(.usb, .ich9EHCI1, index: 0))
            for (port, model) in [ControllerModel.ich9UHCI1, .ich9UHCI2, .ich9UHCI3].enumerated() {
                var companion = controller(.usb, model, index: 0)
                companion.masterStartPort = port * 2
                all.append(companion)
            }
        case USBDraft.none? where draft.isQEMU: all.append(controller(.usb, .nothing))
        case USBDraft.none?, nil: break
        }
        if let scsi = draft.scsi { all.append(controller(.scsi, ControllerModel(scsi), index: 0)) }
        if let ports = draft.rootPorts {
            all.append(controller(.pci, .pcieRoot, index: 0))
            all += (0..<ports).map { _ in controller(.pci, .pcieRootPort) }
        }
        return all
    }

    func controller(_ type: ControllerType, _ model: ControllerModel?, index: Int? = nil) -> ControllerConfig {
        var controller = ControllerConfig()
        controller.type = type
        controller.index = index
        controller.model = model
        return controller
    }

    private var consoles: [Element] {
        guard let kind = draft.console else { return [] }
        var console = ConsoleConfig()
        console.type = .pty
        switch kind {
        case "serial" where draft.virtualisation != "lxc" && !draft.isContainer:
            var serial = SerialConfig()
            serial.type = .pty
            console.targetType = .serial
            return [serial.element, console.element]
        case "serial": break
        case "nmdm":
            // One pair a guest; the number of the guests there are is one that none has.
            var serial = SerialConfig()
            serial.type = .nmdm
            serial.source.master = "/dev/nmdm\(draft.facts.names.count)A"
            serial.source.slave = "/dev/nmdm\(draft.facts.names.count)B"
            return [serial.element]
        default: console.targetType = ConsoleTargetType(kind)
        }
        return [console.element]
    }

    var channels: [ChannelConfig] {
        draft.channels.filter(\.value).keys.sorted().map { name in
            var channel = ChannelConfig()
            channel.type = name == "com.redhat.spice.0" ? .spiceVMC : .unix
            if name != "com.redhat.spice.0" { channel.source.mode = "bind" }
            channel.targetType = .virtio
            channel.name = name
            return channel
        }
    }

    private var inputs: [InputConfig] {
        [draft.pointer, draft.keyboard].compactMap { input in
            guard let input, let bus = input.bus else { return nil }
            var device = InputConfig()
            device.type = InputType(input.type)
            device.bus = InputBus(bus)
            return device
        }
    }

    /// The display, the video card, the sound card.
    private var screens: [Element] {
        var elements: [Element] = []
        elements += [graphics?.element, sound?.element].compactMap { $0 }
        if let model = draft.video, draft.hasGraphics || draft.wish.video != nil {
            var video = VideoConfig()
            video.model = VideoModel(model)
            elements.append(video.element)
        }
        return elements
    }

    private func rootFolder(_ container: ContainerRoot) -> Element {
        var device = FileSystemConfig()
        device.type = .mount
        device.accessMode = .passthrough
        device.directory = if case .directory(let directory) = container { directory } else { "/" }
        device.target = "/"
        return device.element
    }

    func interface(_ draft: InterfaceDraft, _ phase: Phase) -> InterfaceConfig {
        var interface = InterfaceConfig()
        switch draft.wish.link {
        case .network(let name):
            interface.type = .network
            interface.network = name
        case .bridge(let name):
            interface.type = .bridge
            interface.bridge = name
        case .direct(let name):
            interface.type = .direct
            interface.device = name
            interface.mode = .bridge
        case .user, nil: interface.type = .user
        }
        interface.mac = draft.wish.macAddress
        interface.model = draft.wish.model.map { InterfaceModel($0) }
        if phase == .install || !needsInstallPhase { interface.bootOrder = draft.bootOrder }
        return interface
    }
}
