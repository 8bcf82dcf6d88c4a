import CLibvirt

extension Connection {
    /// Every virtual network, or those the flags ask for. `virConnectListAllNetworks`.
    public func networks(_ flags: Network.ListFlags = []) throws(LibvirtError) -> [Network] {
        try list("virConnectListAllNetworks") { virConnectListAllNetworks($0, $1, flags.rawValue) }
    }

    /// The network of that name; throws `ErrorCode.noNetwork` if there is none. `virNetworkLookupByName`.
    public func network(named name: String) throws(LibvirtError) -> Network {
        try make("virNetworkLookupByName") { virNetworkLookupByName($0, name) }
    }

    /// The network of that identity; throws `ErrorCode.noNetwork` if there is none. `virNetworkLookupByUUID`.
    public func network(_ uuid: UUID) throws(LibvirtError) -> Network {
        let bytes = uuid.bytes
        return try make("virNetworkLookupByUUID") { virNetworkLookupByUUID($0, bytes) }
    }

    /// Adds or replaces a definition. `virNetworkDefineXMLFlags`.
    public func defineNetwork(_ xml: String, _ flags: Network.DefineFlags = []) throws(LibvirtError) -> Network {
        try make("virNetworkDefineXMLFlags") { virNetworkDefineXMLFlags($0, xml, flags.rawValue) }
    }

    /// Starts a network from a document without keeping a definition. `virNetworkCreateXMLFlags`.
    public func createNetwork(_ xml: String, _ flags: Network.CreateFlags = []) throws(LibvirtError) -> Network {
        try make("virNetworkCreateXMLFlags") { virNetworkCreateXMLFlags($0, xml, flags.rawValue) }
    }
}
