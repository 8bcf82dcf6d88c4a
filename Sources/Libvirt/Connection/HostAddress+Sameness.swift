extension HostAddress {
    /// Whether both lead to the same daemon, as far as their texts tell: driver, machine, path and socket are the same,
    /// whoever logs in there and by whatever transport. Looks no name up.
    public func isSameDaemon(as other: HostAddress) -> Bool {
        driver == other.driver && machine == other.machine && trimmedPath == other.trimmedPath
            && socket == other.socket
    }

    /// The machine as it is compared; nil for this one.
    private var machine: String? {
        let name = host?.lowercased()
        return ["localhost", "127.0.0.1", "::1"].contains(name) ? nil : name
    }

    private var trimmedPath: Substring { path.hasSuffix("/") ? path.dropLast() : path[...] }

    /// The daemon's socket where the URI names one in an unusual place.
    private var socket: Substring? {
        guard let query = uri?.split(separator: "?", maxSplits: 1).dropFirst().first else { return nil }
        let path = query.split(separator: "&").first { $0.hasPrefix("socket=") }?.dropFirst("socket=".count)
        let isUsual = ["/run/libvirt/", "/var/run/libvirt/"].contains { path?.hasPrefix($0) == true }
        return isUsual ? nil : path
    }
}
