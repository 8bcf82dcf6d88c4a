import FleetModel
import LibvirtConfig
import Terminal

extension DeviceFamily {
    /// Displays.
    static let display = DeviceFamily(
        title: "Display", group: .display, element: "graphics",
        name: { GraphicsConfig(element: $0).type?.rawValue ?? "" },
        about: { element in
            let display = GraphicsConfig(element: element)
            let listen = display.listens.first?.address ?? display.listenAddress ?? display.listens.first?.socket
            let port = display.port.flatMap { $0 > 0 ? "port \($0)" : nil }
            return line(
                display.autoPort == true ? port ?? "any port" : port, listen, display.password == nil ? nil : "password"
            )
        },
        fields: [
            .value("type", "Type", \GraphicsConfig.type, .words(["vnc", "spice", "egl-headless", "dbus"])),
            .flag("auto port", "Any port", \GraphicsConfig.autoPort, hint: "libvirt takes one that is free."),
            .value("port", "Port", \GraphicsConfig.port, .number(-1...65535), hint: "-1 for any; 5900 is VNC's first.")
                .when {
                    GraphicsConfig(element: $0).autoPort != true
                },
            .value(
                "listen", "Listens at", \GraphicsConfig.listenAddress,
                hint: "127.0.0.1 for this host alone, 0.0.0.0 for everybody who reaches it."
            ).when { GraphicsConfig(element: $0).listens.isEmpty },
            SheetField(
                name: "listen", label: "Listens at",
                hint: "127.0.0.1 for this host alone, 0.0.0.0 for everybody who reaches it.", kind: .text,
                get: { GraphicsConfig(element: $0).listens.first?.address ?? "" },
                set: { element, text in
                    var display = GraphicsConfig(element: element)
                    guard var first = display.listens.first else { return }
                    first.address = text.isEmpty ? nil : text
                    display.listens = [first] + display.listens.dropFirst()
                    // libvirt takes both only where they say the same.
                    display.listenAddress = display.listenAddress == nil ? nil : first.address
                    element = display.element
                }
            ).when { GraphicsConfig(element: $0).listens.first?.type == .address },
            .value(
                "keymap", "Keyboard", \GraphicsConfig.keymap, hint: "Such as en-us or de; empty takes the viewer's."),
        ])

    /// Graphics cards.
    static let video = DeviceFamily(
        title: "Graphics card", group: .display, element: "video",
        about: { element in
            let card = VideoConfig(element: element)
            return line(
                card.model?.rawValue, card.videoMemory.map { SizeText.text($0) },
                card.heads.map { Units.counted($0, "head") },
                card.acceleration3D == true ? "3D" : nil)
        },
        fields: [
            .value(
                "model", "Model", \VideoConfig.model,
                .words(["virtio", "vga", "qxl", "bochs", "cirrus", "ramfb", "none"])),
            .size("video memory", "Memory", \VideoConfig.videoMemory),
            .value("heads", "Heads", \VideoConfig.heads, .number(1...16), hint: "Screens that it can have."),
            .flag(
                "3d", "3D", \VideoConfig.acceleration3D,
                hint: "The host's graphics card draws; the display needs OpenGL."),
        ])
}
