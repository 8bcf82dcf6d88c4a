import CLibvirt

extension Network {
    /// Starts it. `virNetworkCreate`.
    public func start() async throws(LibvirtError) {
        try await run { network throws(LibvirtError) in try check("virNetworkCreate", virNetworkCreate(network)) }
    }

    /// Stops it; guests on it lose their link. `virNetworkDestroy`.
    public func destroy() async throws(LibvirtError) {
        try await run { network throws(LibvirtError) in try check("virNetworkDestroy", virNetworkDestroy(network)) }
    }

    /// Removes the definition. `virNetworkUndefine`.
    public func undefine() async throws(LibvirtError) {
        try await run { network throws(LibvirtError) in try check("virNetworkUndefine", virNetworkUndefine(network)) }
    }

    /// Whether it runs. `virNetworkIsActive`.
    public func isActive() async throws(LibvirtError) -> Bool {
        try await run { network throws(LibvirtError) in
            try check("virNetworkIsActive", virNetworkIsActive(network)) == 1
        }
    }

    /// Whether it has a definition that outlives its run. `virNetworkIsPersistent`.
    public func isPersistent() async throws(LibvirtError) -> Bool {
        try await run { network throws(LibvirtError) in
            try check("virNetworkIsPersistent", virNetworkIsPersistent(network)) == 1
        }
    }

    /// Whether it starts with its host. `virNetworkGetAutostart`.
    public func autostart() async throws(LibvirtError) -> Bool {
        try await run { network throws(LibvirtError) in
            var value: Int32 = 0
            try check("virNetworkGetAutostart", virNetworkGetAutostart(network, &value))
            return value != 0
        }
    }

    /// Sets whether it starts with its host. `virNetworkSetAutostart`.
    public func setAutostart(_ value: Bool) async throws(LibvirtError) {
        try await run { network throws(LibvirtError) in
            try check("virNetworkSetAutostart", virNetworkSetAutostart(network, value ? 1 : 0))
        }
    }

    /// The document. `virNetworkGetXMLDesc`.
    public func xml(_ flags: XMLFlags = []) async throws(LibvirtError) -> String {
        try await run { network throws(LibvirtError) in
            try check("virNetworkGetXMLDesc", taking: virNetworkGetXMLDesc(network, flags.rawValue))
        }
    }

    /// The bridge on the host; throws if the network has none. `virNetworkGetBridgeName`.
    public func bridgeName() async throws(LibvirtError) -> String {
        try await run { network throws(LibvirtError) in
            try check("virNetworkGetBridgeName", taking: virNetworkGetBridgeName(network))
        }
    }

    /// Changes one part of the network while it runs, in its definition, or both. `virNetworkUpdate`.
    /// - Parameter parent: which of several like parts is meant; -1 lets libvirt find it.
    public func update(
        _ command: UpdateCommand, _ section: UpdateSection, parent: Int32 = -1, xml: String, _ flags: UpdateFlags = []
    ) async throws(LibvirtError) {
        try await run { network throws(LibvirtError) in
            try check(
                "virNetworkUpdate",
                virNetworkUpdate(
                    network, UInt32(bitPattern: command.rawValue), UInt32(bitPattern: section.rawValue), parent, xml,
                    flags.rawValue))
        }
    }
}
