internal import FleetModel
internal import Libvirt

/// What hosts are called among each other. Pure.
enum HostNames {
    /// Names of hosts in the order of their settings: what the user called them, else their machines; where two are the
    /// same, with as much of their URIs as tells them apart.
    static func distinct(_ settings: [ConnectionSettings]) -> [String] {
        var names = settings.map { $0.name ?? HostAddress($0.uri).suggestedName }
        for places in Dictionary(grouping: names.indices, by: { names[$0] }).values where places.count > 1 {
            let addresses = places.map { HostAddress(settings[$0].uri) }
            let ways: [(HostAddress) -> String] = [
                \.driverWord, { "\($0.driverWord)/\($0.pathWord)" },
                { "\($0.userWord)\($0.driverWord)/\($0.pathWord)" },
                \.shown,
            ]
            let additions = ways.lazy.map { addresses.map($0) }.first { Set($0).count == places.count }
            for (number, place) in places.enumerated() {
                // The same URI twice: only their order is left.
                names[place] += " (\(additions?[number] ?? String(number + 1)))"
            }
        }
        return names
    }
}

extension HostAddress {
    fileprivate var driverWord: String { driver.isEmpty ? "default" : driver }
    fileprivate var pathWord: String { path.isEmpty ? "system" : path }
    fileprivate var userWord: String { user.map { "\($0)@" } ?? "" }
}
