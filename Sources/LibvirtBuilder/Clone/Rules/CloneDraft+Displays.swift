internal import LibvirtConfig

extension CloneDraft {
    /// Displays take ports that libvirt finds free at each start, and sockets of the copy's own.
    mutating func renewDisplays() {
        change(\.graphics) { display, draft in
            draft.renewPorts(of: &display)
            display.socket = display.socket.map { draft.ownPath($0) }
            var listens = display.listens
            for index in listens.indices { listens[index].socket = listens[index].socket.map { draft.ownPath($0) } }
            display.listens = listens
            if let bus = display.busAddress { draft.note("Both guests show their screens on the bus \(bus)") }
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
        change(\.audios) { audio, draft in audio.path = audio.path.map { draft.ownPath($0) } }
    }
}
