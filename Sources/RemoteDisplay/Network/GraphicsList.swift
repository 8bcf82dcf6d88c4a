internal import XMLTree

/// The displays of a guest as its document tells them.
struct GraphicsList: Hashable, Sendable {
    /// A place where a VNC display listens.
    enum Listener: Hashable, Sendable {
        case socket(path: String)
        case port(address: String, port: Int)
    }

    /// The index of the first VNC display among all of them, as libvirt counts; nil if there is none.
    var vncIndex: UInt32?
    /// Where it listens.
    var listeners: [Listener] = []
    /// The kinds of all displays: `vnc`, `spice`.
    var kinds: [String] = []
    /// Whether there is a video device, without which there is nothing to see.
    var hasVideo = false

    /// Reads a running guest's document.
    init(domainXML: String) throws(DisplayFailure) {
        let root: Element
        do {
            root = try Element(parsing: domainXML)
        } catch {
            throw DisplayFailure(.unavailable, "The guest's document cannot be read: \(error).")
        }
        hasVideo = root.all("devices/video").contains { $0.child("model")?["type"] != "none" }
        for (index, graphics) in root.all("devices/graphics").enumerated() {
            let kind = graphics["type"] ?? ""
            kinds.append(kind)
            guard kind == "vnc", vncIndex == nil else { continue }
            vncIndex = UInt32(clamping: index)
            listeners = Self.listeners(graphics)
        }
    }

    private static func listeners(_ graphics: Element) -> [Listener] {
        var found: [Listener] = []
        let listens = graphics.children("listen")
        for path in [graphics["socket"]] + listens.filter({ $0["type"] == "socket" }).map({ $0["socket"] }) {
            if let path, path.hasPrefix("/"), !found.contains(.socket(path: path)) { found.append(.socket(path: path)) }
        }
        guard let port = graphics["port"].flatMap(Int.init), (1...65_535).contains(port) else { return found }
        let address = listens.compactMap { $0["address"] }.first ?? graphics["listen"] ?? "127.0.0.1"
        if let address = reachable(address) { found.append(.port(address: address, port: port)) }
        return found
    }

    /// An address to connect to on the host itself: wildcards become loopback; anything but plain addresses and names is
    /// refused, as it becomes part of a command line.
    private static func reachable(_ address: String) -> String? {
        switch address {
        case "0.0.0.0": return "127.0.0.1"
        case "::": return "::1"
        default:
            let allowed = address.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
            return allowed && !address.isEmpty && !address.hasPrefix("-") && address.utf8.count <= 255 ? address : nil
        }
    }
}
