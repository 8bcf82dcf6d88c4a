internal import LibvirtConfig
internal import XMLTree

/// What the documents of a host's guests say, running or not, so that a copy gets names and numbers that none of them
/// says anywhere.
struct HostNames {
    private var said: Set<String> = []
    /// The names of volumes by their pool.
    private var volumes: [String: Set<String>] = [:]
    private var freePorts = FreePorts()
    private var paths: [String: String] = [:]
    private var ports: [Int: Int] = [:]
    /// The numbers from which on a file's is looked for; those below are taken.
    private var numbers: [Proposal: Int] = [:]

    /// The name of a file or of a volume before it gets a number.
    private struct Proposal: Hashable {
        let pool: String?
        let folder: String?
        let file: String
    }

    init(of host: HostInventory, and configuration: DomainConfig) {
        for configuration in host.guests.flatMap(\.configurations) + [configuration] {
            collect(configuration.element)
            for range in configuration.devices.interfaces.flatMap(\.portForwards).flatMap(\.ranges) {
                guard let start = range.start, let end = range.end, 0 <= start, start <= end, end <= 65535 else {
                    continue
                }
                freePorts.take(start...end)
            }
        }
        for pool in host.pools {
            volumes[pool.name, default: []].formUnion(pool.volumes.map(\.name))
            said.formUnion(pool.volumes.compactMap(\.path).map(Self.cleaned))
        }
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
        if word.utf8.count <= 5, let port = Int(word), FreePorts.all.contains(port), String(port) == word {
            freePorts.take(port...port)
        }
    }

    /// Without slashes that stand twice, which mean the same.
    private static func cleaned(_ path: String) -> String {
        guard path.contains("//") else { return path }
        let parts = path.split(separator: "/")
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// A free path in the folder of another, the same each time that one is asked for: documents name some twice.
    /// A volume gets a name that is free in its pool as well.
    mutating func path(insteadOf old: String, proposing file: String, inPool pool: String? = nil) -> String {
        if let path = paths[old] { return path }
        let prefix = old.lastIndex(of: "/").map { String(old[...$0]) } ?? ""
        let proposal = Proposal(pool: pool, folder: pool == nil ? prefix : nil, file: file)
        var number = numbers[proposal] ?? FreshNames.firstNumber
        let name = FreshNames.free(file, from: &number) { name in
            pool.map { volumes[$0]?.contains(name) ?? false } ?? false || said.contains(Self.cleaned(prefix + name))
        }
        numbers[proposal] = number
        if let pool { volumes[pool, default: []].insert(name) }
        let path = prefix + name
        said.insert(Self.cleaned(path))
        paths[old] = path
        return path
    }

    /// The next free port, the same each time that one is asked for.
    mutating func port(insteadOf old: Int) -> Int {
        if let port = ports[old] { return port }
        let start = (1..<65535).contains(old) ? old + 1 : 1024
        let port = freePorts.first(from: start) ?? freePorts.first(from: 1024) ?? old
        if FreePorts.all.contains(port) { freePorts.take(port...port) }
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
