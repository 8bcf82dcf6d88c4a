internal import LibvirtConfig

extension CloneDraft {
    /// Displays take ports that libvirt finds free at each start, and sockets of the copy's own.
    mutating func renewDisplays() {
        for index in configuration.devices.graphics.indices {
            var display = configuration.devices.graphics[index]
            renewPorts(of: &display)
            display.socket = display.socket.map { ownPath($0) }
            for listen in display.listens.indices {
                display.listens[listen].socket = display.listens[listen].socket.map { ownPath($0) }
            }
            if let bus = display.busAddress { note("Both guests show their screens on the bus \(bus)") }
            configuration.devices.graphics[index] = display
        }
    }

    private mutating func renewPorts(of display: inout GraphicsConfig) {
        let fixed = [display.port, display.tlsPort].compactMap { $0 }.filter { $0 > 0 }
        if !fixed.isEmpty {
            if display.autoPort != true {
                let ports = fixed.map(String.init).joined(separator: " and ")
                note("The copy's display takes a free port, not \(ports)")
            }
            display.port = nil
            display.tlsPort = nil
            display.autoPort = true
        }
        if let port = display.webSocket, port > 0 {
            note("The copy's display takes a free port for web sockets, not \(port)")
            display.webSocket = -1
        }
    }

    /// Sound that is written to a file.
    mutating func renewSounds() {
        for index in configuration.devices.audios.indices {
            guard let path = configuration.devices.audios[index].path else { continue }
            configuration.devices.audios[index].path = ownPath(path)
        }
    }
}
