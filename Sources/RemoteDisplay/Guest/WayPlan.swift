internal import Libvirt

/// Which ways to a guest's screen are worth trying, best first. Pure.
enum WayPlan {
    static func ways(graphics: GraphicsList, link: HostAddress, choice: DisplayOptions.WayChoice) -> [DisplayWay] {
        var ways: [DisplayWay] = []
        if link.isLocal {
            if graphics.vncIndex != nil, choice.contains(.libvirt) { ways.append(.libvirt) }
            for listener in graphics.listeners {
                switch listener {
                case .socket(let path): if choice.contains(.socket) { ways.append(.socket(path: path)) }
                case .port(let address, let port):
                    if choice.contains(.port) { ways.append(.port(host: address, port: port)) }
                }
            }
        } else if let host = link.host {
            for case .port(let address, let port) in graphics.listeners {
                if link.usesSSH {
                    if choice.contains(.tunnel) {
                        ways.append(.tunnel(destination: host, host: address, port: port))
                    }
                } else if choice.contains(.port) {
                    // A display that listens on loopback only is out of reach, and our own loopback is not the host's.
                    let isLoopback = address == "127.0.0.1" || address == "::1" || address == "localhost"
                    if !isLoopback { ways.append(.port(host: host, port: port)) }
                }
            }
        }
        if graphics.hasVideo, choice.contains(.screenshots) { ways.append(.screenshots) }
        return ways
    }
}
