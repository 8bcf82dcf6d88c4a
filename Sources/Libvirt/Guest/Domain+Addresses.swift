import CLibvirt
import Glibc

/// One of a guest's network interfaces with its addresses.
public struct GuestInterface: Hashable, Sendable {
    /// The name: the guest's own if its agent was asked, else the host's.
    public let name: String
    /// The hardware address, if known.
    public let hardwareAddress: String?
    /// The addresses.
    public let addresses: [IPAddress]
}

/// An address with the length of its network's prefix.
public struct IPAddress: Hashable, Sendable {
    /// The family.
    public let kind: AddressKind
    /// The address as text.
    public let address: String
    /// The length of the prefix, bits.
    public let prefix: UInt32
}

extension Domain {
    /// The guest's addresses, from DHCP leases, its agent or the host's neighbour table.
    /// `virDomainInterfaceAddresses`.
    public func interfaceAddresses(
        from source: AddressSource = .lease
    ) async throws(LibvirtError) -> [GuestInterface] {
        try await run { domain throws(LibvirtError) in
            var list: UnsafeMutablePointer<virDomainInterfacePtr?>?
            let count = try check(
                "virDomainInterfaceAddresses",
                virDomainInterfaceAddresses(domain, &list, UInt32(bitPattern: source.rawValue), 0))
            return try FarList.take(
                "virDomainInterfaceAddresses", list, count, freeing: { virDomainInterfaceFree($0) },
                { GuestInterface($0) })
        }
    }

    /// The guest's own host name, or the one its lease has. `virDomainGetHostname`.
    public func hostname(_ flags: HostnameFlags = []) async throws(LibvirtError) -> String {
        try await run { domain throws(LibvirtError) in
            try check("virDomainGetHostname", taking: virDomainGetHostname(domain, flags.rawValue))
        }
    }
}

extension GuestInterface {
    fileprivate init(_ interface: virDomainInterface) {
        name = String(copying: interface.name) ?? ""
        hardwareAddress = String(copying: interface.hwaddr)
        addresses = FarList.clamped(interface.addrs, interface.naddrs).map {
            IPAddress(
                kind: AddressKind(rawValue: $0.type), address: String(copying: $0.addr) ?? "", prefix: $0.prefix)
        }
    }
}
