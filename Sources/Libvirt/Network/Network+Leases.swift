import CLibvirt
import Glibc

/// An address that a network's DHCP server has given away. `virNetworkDHCPLease`.
public struct DHCPLease: Hashable, Sendable {
    /// The bridge or interface on the host.
    public let interface: String
    /// When it ends, seconds since 1970; 0 for never.
    public let expiry: Int64
    /// The family.
    public let kind: AddressKind
    /// The guest's hardware address.
    public let hardwareAddress: String?
    /// The identity association, for IPv6.
    public let associationID: String?
    /// The address.
    public let address: String
    /// The length of the prefix, bits.
    public let prefix: UInt32
    /// The name that the guest gave itself, never trusted.
    public let hostname: String?
    /// The client's identifier.
    public let clientID: String?
}

extension Network {
    /// The addresses given away, all or those of one hardware address. `virNetworkGetDHCPLeases`.
    public func leases(hardwareAddress: String? = nil) async throws(LibvirtError) -> [DHCPLease] {
        try await run { network throws(LibvirtError) in
            var list: UnsafeMutablePointer<virNetworkDHCPLeasePtr?>?
            let count = try check(
                "virNetworkGetDHCPLeases",
                withOptionalCString(hardwareAddress) { virNetworkGetDHCPLeases(network, $0, &list, 0) })
            return try FarList.take(
                "virNetworkGetDHCPLeases", list, count, freeing: { virNetworkDHCPLeaseFree($0) }, { DHCPLease($0) })
        }
    }
}

extension DHCPLease {
    fileprivate init(_ lease: virNetworkDHCPLease) {
        interface = String(copying: lease.iface) ?? ""
        expiry = lease.expirytime
        kind = AddressKind(rawValue: lease.type)
        hardwareAddress = String(copying: lease.mac)
        associationID = String(copying: lease.iaid)
        address = String(copying: lease.ipaddr) ?? ""
        prefix = lease.prefix
        hostname = String(copying: lease.hostname)
        clientID = String(copying: lease.clientid)
    }
}
