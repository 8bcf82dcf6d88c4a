internal import FleetModel
internal import Libvirt

/// A guest's addresses and whose word they are.
struct GuestAddresses: Sendable, Equatable {
    /// IPv4 first; loopback and link-local ones are left out.
    var addresses: [String] = []
    /// `lease` or `arp`; nil when nobody knows.
    var source: String?

    /// Asks who knows without asking the guest: DHCP leases, then the host's neighbour table.
    static func ask(_ domain: Domain, _ calls: CallCounter) async -> GuestAddresses {
        let sources: [(Domain.AddressSource, String)] = [(.lease, "lease"), (.arp, "arp")]
        for (source, name) in sources {
            calls.add()
            guard let interfaces = try? await domain.interfaceAddresses(from: source) else { continue }
            let addresses = usable(interfaces.flatMap(\.addresses).map { ($0.address, $0.kind == .ipv6) })
            if !addresses.isEmpty { return GuestAddresses(addresses: addresses, source: name) }
        }
        return GuestAddresses()
    }

    /// Addresses by which others reach the guest, each once, IPv4 first.
    static func usable(_ addresses: [(text: String, isIPv6: Bool)]) -> [String] {
        var seen: Set<String> = []
        let kept = addresses.filter { address in
            let isOwn = address.text.hasPrefix("127.") || address.text == "::1"
            let isLinkLocal = address.text.hasPrefix("169.254.") || address.text.lowercased().hasPrefix("fe80:")
            return !isOwn && !isLinkLocal && seen.insert(address.text).inserted
        }
        return kept.filter { !$0.isIPv6 }.map(\.text) + kept.filter(\.isIPv6).map(\.text)
    }
}
