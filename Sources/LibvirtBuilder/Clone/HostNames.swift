internal import LibvirtConfig
internal import XMLTree

/// What the documents of a host's guests say, running or not, so that a copy gets names and numbers that none of them
/// says anywhere.
struct HostNames {
    private var said: Set<String> = []
    private var paths: [String: String] = [:]
    private var ports: [Int: Int] = [:]

    init(of host: HostInventory, and configuration: DomainConfig) {
        for configuration in host.guests.flatMap(\.configurations) + [configuration] {
            collect(configuration.element)
            for range in configuration.devices.interfaces.flatMap(\.portForwards).flatMap(\.ranges) {
                guard let start = range.start, let end = range.end, 0 <= start, start <= end, end <= 65535 else {
                    continue
                }
                said.formUnion((start...end).map(String.init))
            }
        }
        said.formUnion(host.pools.flatMap(\.volumes).compactMap(\.path).map(Self.cleaned))
    }

    private mutating func collect(_ element: Element) {
        for attribute in element.attributes { insert(attribute.value) }
        for child in element.children {
            if case .element(let child) = child { collect(child) }
            if case .text(let text) = child { insert(text) }
        }
    }

    private mutating func insert(_ word: String) {
        said.insert(Self.cleaned(word))
        // Hardware addresses are written in both cases.
        said.insert(word.lowercased())
    }

    /// Without slashes that stand twice, which mean the same.
    private static func cleaned(_ path: String) -> String {
        guard path.contains("//") else { return path }
        let parts = path.split(separator: "/")
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// A free path in the folder of another, the same each time that one is asked for: documents name some twice.
    mutating func path(insteadOf old: String, proposing file: String, among taken: Set<String> = []) -> String {
        if let path = paths[old] { return path }
        let prefix = old.lastIndex(of: "/").map { String(old[...$0]) } ?? ""
        let path =
            prefix + FreshNames.free(file) { taken.contains($0) || said.contains(Self.cleaned(prefix + $0)) }
        said.insert(Self.cleaned(path))
        paths[old] = path
        return path
    }

    /// The next free port, the same each time that one is asked for.
    mutating func port(insteadOf old: Int) -> Int {
        if let port = ports[old] { return port }
        let start = (1..<65535).contains(old) ? old + 1 : 1024
        let port = [start..<65536, 1024..<max(start, 1024)].joined().first { !said.contains(String($0)) } ?? old
        said.insert(String(port))
        ports[old] = port
        return port
    }

    /// A hardware address that no guest has.
    mutating func macAddress(like old: String) -> String {
        let address = FreshNames.macAddress(like: old, among: said)
        said.insert(address)
        return address
    }
}
