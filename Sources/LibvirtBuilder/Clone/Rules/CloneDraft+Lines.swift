internal import LibvirtConfig
internal import XMLTree

extension CloneDraft {
    /// What stands at the host's end of serial ports, consoles, channels and the like: files that are written and places
    /// that are listened on become the copy's own; what is there already is named by both.
    mutating func renewLines() {
        var devices = configuration.devices.element
        devices.changeChildren { device in
            switch device.name {
            case "serial", "parallel", "console", "channel", "redirdev", "smartcard":
                // The terminal of a run.
                device["tty"] = nil
                renewEnds(of: &device)
            case "rng": device.changeChildren { if $0.name == "backend" { renewEnds(of: &$0) } }
            default: break
            }
        }
        configuration.devices.element = devices
    }

    private mutating func renewEnds(of device: inout Element) {
        let type = device["type"].map { CharacterSourceType($0) }
        device.changeChildren { child in
            if child.name == "log", let path = child["file"] { child["file"] = ownPath(path) }
            guard child.name == "source" else { return }
            var source = CharacterSource(element: child)
            renew(&source, type)
            child = source.element
        }
    }

    private mutating func renew(_ source: inout CharacterSource, _ type: CharacterSourceType?) {
        switch type {
        case .file?: source.path = source.path.map { ownPath($0) }
        case .unix?:
            guard let path = source.path else { return }
            if source.mode == "bind" {
                source.path = ownPath(path)
            } else {
                noteExclusive("the socket \(path)")
            }
        case .tcp?, .udp?: renewPort(of: &source)
        case .pty?: source.path = nil
        case .dev?, .pipe?: if let path = source.path { noteExclusive(path) }
        case .nmdm?:
            noteExclusive([source.master, source.slave].compactMap { $0 }.joined(separator: " with "))
        default: break
        }
    }

    private mutating func renewPort(of source: inout CharacterSource) {
        guard let service = source.service else { return }
        let host = source.host ?? ""
        if source.mode != "bind" {
            note("Both guests connect to \(host) port \(service)")
        } else if let port = Int(service) {
            source.service = String(ownPort(port))
        } else {
            noteExclusive("the host's port \(service)")
        }
    }
}

extension Element {
    /// Lets `change` change each element inside.
    fileprivate mutating func changeChildren(_ change: (inout Element) -> Void) {
        for index in children.indices {
            guard case .element(var child) = children[index] else { continue }
            change(&child)
            children[index] = .element(child)
        }
    }
}
