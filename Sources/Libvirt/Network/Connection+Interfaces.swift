import CLibvirt

extension Connection {
    /// The host's network interfaces, or those the flags ask for. `virConnectListAllInterfaces`.
    public func interfaces(_ flags: Interface.ListFlags = []) throws(LibvirtError) -> [Interface] {
        try list("virConnectListAllInterfaces") { virConnectListAllInterfaces($0, $1, flags.rawValue) }
    }

    /// The interface of that name. `virInterfaceLookupByName`.
    public func interface(named name: String) throws(LibvirtError) -> Interface {
        try make("virInterfaceLookupByName") { virInterfaceLookupByName($0, name) }
    }

    /// The interface of that hardware address. `virInterfaceLookupByMACString`.
    public func interface(hardwareAddress: String) throws(LibvirtError) -> Interface {
        try make("virInterfaceLookupByMACString") { virInterfaceLookupByMACString($0, hardwareAddress) }
    }

    /// Adds or replaces an interface. `virInterfaceDefineXML`.
    public func defineInterface(_ xml: String, _ flags: Interface.DefineFlags = []) throws(LibvirtError) -> Interface {
        try make("virInterfaceDefineXML") { virInterfaceDefineXML($0, xml, flags.rawValue) }
    }

    /// Remembers the interfaces as they are, to go back to. `virInterfaceChangeBegin`.
    public func beginInterfaceChange() throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try check("virInterfaceChangeBegin", virInterfaceChangeBegin(connection, 0))
        }
    }

    /// Keeps the changes since the beginning. `virInterfaceChangeCommit`.
    public func commitInterfaceChange() throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try check("virInterfaceChangeCommit", virInterfaceChangeCommit(connection, 0))
        }
    }

    /// Undoes the changes since the beginning. `virInterfaceChangeRollback`.
    public func rollbackInterfaceChange() throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try check("virInterfaceChangeRollback", virInterfaceChangeRollback(connection, 0))
        }
    }
}

extension Interface {
    /// Brings it up. `virInterfaceCreate`.
    public func start() async throws(LibvirtError) {
        try await run { interface throws(LibvirtError) in
            try check("virInterfaceCreate", virInterfaceCreate(interface, 0))
        }
    }

    /// Takes it down. `virInterfaceDestroy`.
    public func destroy() async throws(LibvirtError) {
        try await run { interface throws(LibvirtError) in
            try check("virInterfaceDestroy", virInterfaceDestroy(interface, 0))
        }
    }

    /// Removes the definition. `virInterfaceUndefine`.
    public func undefine() async throws(LibvirtError) {
        try await run { interface throws(LibvirtError) in
            try check("virInterfaceUndefine", virInterfaceUndefine(interface))
        }
    }

    /// Whether it is up. `virInterfaceIsActive`.
    public func isActive() async throws(LibvirtError) -> Bool {
        try await run { interface throws(LibvirtError) in
            try check("virInterfaceIsActive", virInterfaceIsActive(interface)) == 1
        }
    }

    /// The document. `virInterfaceGetXMLDesc`.
    public func xml(_ flags: XMLFlags = []) async throws(LibvirtError) -> String {
        try await run { interface throws(LibvirtError) in
            try check("virInterfaceGetXMLDesc", taking: virInterfaceGetXMLDesc(interface, flags.rawValue))
        }
    }

    /// The hardware address. `virInterfaceGetMACString`.
    public func hardwareAddress() async throws(LibvirtError) -> String {
        try await run { interface throws(LibvirtError) in
            try check("virInterfaceGetMACString", copying: virInterfaceGetMACString(interface))
        }
    }
}
