internal import Libvirt
internal import LibvirtConfig

extension CloneDraft {
    /// Interfaces get addresses, ports and sockets of their own; networks are there for all.
    mutating func renewInterfaces() {
        change(\.interfaces) { interface, draft in
            draft.renewIdentity(of: &interface)
            draft.renewEnds(of: &interface)
            draft.renewForwards(of: &interface)
            draft.noteAddresses(of: interface)
        }
    }

    private mutating func renewIdentity(of interface: inout InterfaceConfig) {
        interface.mac = interface.mac.map { names.macAddress(like: $0) }
        interface.portID = nil
        if interface.targetManaged == false, let tap = interface.target {
            noteExclusive("the host's interface \(tap)")
        } else {
            interface.target = nil
        }
        // Midonet knows its ports by ids that it has given itself.
        if interface.virtualPort.type == "midonet", let id = interface.virtualPort.interfaceID {
            noteExclusive("the virtual port \(id)")
        } else if interface.virtualPort.has(\.interfaceID) {
            interface.virtualPort.interfaceID = FreshNames.uuid().description
        }
        if interface.virtualPort.has(\.instanceID) {
            interface.virtualPort.instanceID = FreshNames.uuid().description
        }
    }

    private mutating func renewEnds(of interface: inout InterfaceConfig) {
        switch interface.type {
        case .hostdev?: noteExclusive("the host's PCI device \(interface.hostAddress.pciName)")
        case .vdpa?: if let device = interface.device { noteExclusive(device) }
        case .direct?, .user?: noteDevice(of: interface)
        case .vhostUser?:
            guard let path = interface.path else { break }
            if interface.mode == .server {
                interface.path = ownPath(path)
            } else {
                noteExclusive("the socket \(path)")
            }
        case .server?: interface.sourcePort = interface.sourcePort.map { ownPort($0) }
        case .mcast?: note("Both guests are in the group \(Self.farEnd(of: interface))")
        case .client?: noteExclusive("the far end \(Self.farEnd(of: interface))")
        case .udp?:
            note("Both guests send to \(Self.farEnd(of: interface)), which answers to the original's port")
            interface.localPort = interface.localPort.map { ownPort($0) }
        default: break
        }
        if let path = interface.backend.logFile { interface.backend.logFile = ownPath(path) }
    }

    private mutating func noteDevice(of interface: InterfaceConfig) {
        guard let device = interface.device else { return }
        if interface.mode == .passthrough {
            noteExclusive("the host's interface \(device)")
        } else {
            note("Both guests use the host's interface \(device)")
        }
    }

    private static func farEnd(of interface: InterfaceConfig) -> String {
        "\(interface.sourceAddress ?? "") port \(interface.sourcePort.map(String.init) ?? "")"
    }

    /// The host's ports that lead to the guest.
    private mutating func renewForwards(of interface: inout InterfaceConfig) {
        var forwards = interface.portForwards
        for index in forwards.indices {
            let ranges = forwards[index].ranges
            // Without a range, or with exceptions from one, the ports cannot be chosen one by one.
            if ranges.isEmpty || ranges.contains(where: { $0.exclude == true }) {
                noteExclusive(Self.ports(in: ranges))
                continue
            }
            let wide = ranges.filter { $0.isWide }
            if !wide.isEmpty { noteExclusive(Self.ports(in: wide)) }
            forwards[index].ranges = ranges.map { range in
                var range = range
                guard !range.isWide, let start = range.start else { return range }
                range.to = range.to ?? start
                range.start = ownPort(start)
                range.end = nil
                return range
            }
        }
        interface.portForwards = forwards
    }

    private static func ports(in all: [PortRange]) -> String {
        let ranges = { (isExcluded: Bool) in
            all.filter { ($0.exclude == true) == isExcluded }.compactMap { range in
                range.start.map { start in range.end.map { "\(start)-\($0)" } ?? String(start) }
            }.joined(separator: ", ")
        }
        let (chosen, excluded) = (ranges(false), ranges(true))
        return (chosen.isEmpty ? "all ports of the host" : "the host's ports \(chosen)")
            + (excluded.isEmpty ? "" : " without \(excluded)")
    }

    /// Addresses that the definition gives to the guest or to the host for it.
    private mutating func noteAddresses(of interface: InterfaceConfig) {
        // The hypervisor's own network is one of each guest alone.
        if interface.type != .user {
            for ip in interface.ips { if let address = ip.address { note("Both guests have the address \(address)") } }
        }
        for ip in interface.sourceIPs {
            guard let address = ip.address else { continue }
            note("The host has the address \(address) towards both guests")
        }
        for parameter in interface.filterParameters {
            note("Both guests' packet filters have \(parameter.name ?? "") \(parameter.value ?? "")")
        }
    }

    /// The number by which the host speaks to the guest.
    mutating func renewVsock() {
        guard configuration.devices.vsock?.has(\.cid) == true else { return }
        configuration.devices.vsock?.cid = nil
        configuration.devices.vsock?.cidAutomatic = true
    }
}

extension PortRange {
    /// It is more than one port.
    fileprivate var isWide: Bool {
        guard let start = self.start, let end = self.end else { return false }
        return start != end
    }
}
