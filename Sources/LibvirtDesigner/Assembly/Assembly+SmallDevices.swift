import LibvirtConfig

/// Devices that are one element of few words.
extension Assembly {
    var tpm: TPMConfig? {
        guard let model = draft.tpm, model != "none" else { return nil }
        var device = TPMConfig()
        device.model = TPMModel(model)
        device.backend = .emulator
        device.version = .v2_0
        return device
    }

    var rng: RNGConfig? {
        guard let path = draft.rng else { return nil }
        var device = RNGConfig()
        device.model = .virtio
        device.backend = .random
        device.path = path
        return device
    }

    var watchdog: WatchdogConfig? {
        guard let model = draft.watchdog, model != "none" else { return nil }
        var device = WatchdogConfig()
        device.model = WatchdogModel(model)
        device.action = .reset
        return device
    }

    var sound: SoundConfig? {
        guard let model = draft.sound, model != "none" else { return nil }
        var device = SoundConfig()
        device.model = SoundModel(model)
        return device
    }

    var graphics: GraphicsConfig? {
        guard let kind = draft.graphics, kind != .none else { return nil }
        var device = GraphicsConfig()
        device.type = GraphicsType(kind.rawValue)
        device.port = -1
        device.autoPort = true
        // On one machine compressing costs more than it saves.
        if kind == .spice, draft.facts.isLocal { device.imageCompression = "off" }
        return device
    }

    var redirection: RedirectedDeviceConfig {
        var device = RedirectedDeviceConfig()
        device.bus = "usb"
        device.type = .spiceVMC
        return device
    }
}
