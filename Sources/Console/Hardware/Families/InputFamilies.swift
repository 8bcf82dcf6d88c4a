import LibvirtConfig
import Terminal

extension DeviceFamily {
    /// Keyboards, mice and tablets.
    static let input = DeviceFamily(
        title: "Input", group: .input, element: "input",
        about: { element in
            let input = InputConfig(element: element)
            return line(input.type?.rawValue, input.bus?.rawValue, input.eventDevice)
        },
        fields: [
            .value("type", "Type", \InputConfig.type, .words(["tablet", "mouse", "keyboard", "passthrough", "evdev"])),
            .value("bus", "Bus", \InputConfig.bus, .words(["", "usb", "virtio", "ps2"])),
        ])

    /// Sound cards.
    static let sound = DeviceFamily(
        title: "Sound card", group: .input, element: "sound",
        about: { SoundConfig(element: $0).model?.rawValue ?? "" },
        fields: [
            .value(
                "model", "Model", \SoundConfig.model,
                .words(["ich9", "ich6", "ac97", "usb", "virtio", "es1370", "sb16"]))
        ])
}
