import LibvirtConfig
import Terminal

extension DeviceFamily {
    /// Channels between guest and host, such as the guest agent's.
    static let channel = DeviceFamily(
        title: "Channel", group: .ports, element: "channel",
        name: { element in
            let channel = ChannelConfig(element: element)
            return channel.name == "org.qemu.guest_agent.0" ? "guest agent" : channel.name ?? ""
        },
        about: { element in
            let channel = ChannelConfig(element: element)
            return line(channel.type?.rawValue, channel.source.path, channel.state?.rawValue)
        },
        fields: [
            .value("name", "Name", \ChannelConfig.name, hint: "org.qemu.guest_agent.0 is the guest agent's."),
            .value("type", "Type", \ChannelConfig.type, .words(["unix", "spicevmc", "pty", "qemu-vdagent"])),
        ])

    /// Consoles.
    static let console = DeviceFamily(
        title: "Console", group: .ports, element: "console",
        about: { element in
            let console = ConsoleConfig(element: element)
            return line(console.type?.rawValue, console.targetType?.rawValue, console.source.path)
        })

    /// Serial ports.
    static let serial = DeviceFamily(
        title: "Serial port", group: .ports, element: "serial",
        about: { element in
            let port = SerialConfig(element: element)
            return line(
                port.type?.rawValue, port.targetType?.rawValue, port.source.path, port.logFile.map { "log \($0)" })
        },
        fields: [
            .value("log", "Log", \SerialConfig.logFile, hint: "A file of the host that keeps all of its output.")
        ])
}
