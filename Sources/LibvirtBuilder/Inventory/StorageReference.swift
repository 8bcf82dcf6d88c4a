public import LibvirtConfig
internal import XMLTree

/// A piece of storage as a document names it. Two spellings may mean the same: `HostInventory.compare` decides.
public enum StorageReference: Hashable, Sendable, CustomStringConvertible {
    /// A file, folder or device of the host.
    case path(String)
    /// A volume by its pool and its name.
    case volume(VolumeName)
    /// An image on servers: how they are spoken to, each as `NAME:PORT` or a socket's path, and the image's name.
    case image(protocol: String, servers: [String], name: String)
    /// A namespace of an NVMe controller, by the controller's PCI address `0000:01:00.0`.
    case nvme(address: String, namespace: Int)

    /// As a person reads it.
    public var description: String {
        switch self {
        case .path(let path): path
        case .volume(let name): name.description
        case .image(let word, let servers, ""): "\(word)\(servers.first.map { ":\($0)" } ?? "")"
        case .image(let word, _, let name): "\(word):\(name)"
        case .nvme(let address, let namespace): "NVMe \(address), namespace \(namespace)"
        }
    }

    /// What a disk's source names; nil for an empty drive.
    public init?(_ source: DiskSource) { self.init(source: source.element) }

    /// What the attributes of a `<source>`, or of an element like it, name; nil for none of these.
    init?(source: Element) {
        if let pool = source["pool"], let volume = source["volume"] {
            self = .volume(VolumeName(pool: pool, name: volume))
        } else if let word = source["protocol"] {
            // An NBD server's first image needs no name.
            self = .image(
                protocol: word, servers: source.children("host").compactMap { Self.server($0, word) },
                name: source["name"] ?? "")
        } else if source["type"] == "pci", let address = source.child("address") {
            self = .nvme(
                address: Self.address(address), namespace: source["namespace"].flatMap { Int($0) } ?? 1)
        } else if let path = ["file", "dev", "dir", "path"].lazy.compactMap({ source[$0] }).first(where: \.isPath) {
            self = .path(path)
        } else {
            return nil
        }
    }

    /// A server with its port, which documents leave out where it is the usual one.
    private static func server(_ host: Element, _ word: String) -> String? {
        if let socket = host["socket"] { return socket }
        let usual = ["nbd": "10809", "rbd": "6789", "iscsi": "3260", "gluster": "24007"]
        return host["name"].map { "\($0.lowercased()):\(host["port"] ?? usual[word] ?? "")" }
    }

    private static func address(_ element: Element) -> String {
        func digits(_ name: String, _ width: Int) -> String {
            let text = element[name] ?? "0"
            let value = text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
            let hex = String(value ?? 0, radix: 16)
            return String(repeating: "0", count: max(0, width - hex.count)) + hex
        }
        return "\(digits("domain", 4)):\(digits("bus", 2)):\(digits("slot", 2)).\(digits("function", 1))"
    }
}

extension String {
    /// It can name a file of the host.
    var isPath: Bool { hasPrefix("/") && utf8.count > 1 }

    /// A path without what changes nothing in it: doubled slashes and `.`. A `..` stays: behind a link it leads elsewhere
    /// than it seems to.
    var cleanedPath: String { "/" + split(separator: "/").filter { $0 != "." }.joined(separator: "/") }

    /// A cleaned path without `..` either, for hosts that have no links.
    var collapsedPath: String {
        var parts: [Substring] = []
        for part in split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
