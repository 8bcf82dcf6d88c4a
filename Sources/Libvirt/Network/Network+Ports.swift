import CLibvirt

extension Network {
    /// The ports that guests hold. `virNetworkListAllPorts`.
    public func ports() async throws(LibvirtError) -> [NetworkPort] {
        try await list("virNetworkListAllPorts") { virNetworkListAllPorts($0, $1, 0) }
    }

    /// The port of that identity. `virNetworkPortLookupByUUID`.
    public func port(_ uuid: UUID) async throws(LibvirtError) -> NetworkPort {
        let bytes = uuid.bytes
        return try await make("virNetworkPortLookupByUUID") { virNetworkPortLookupByUUID($0, bytes) }
    }

    /// Makes a port as a document describes. `virNetworkPortCreateXML`.
    public func createPort(_ xml: String, _ flags: NetworkPort.CreateFlags = []) async throws(LibvirtError)
        -> NetworkPort
    {
        try await make("virNetworkPortCreateXML") { virNetworkPortCreateXML($0, xml, flags.rawValue) }
    }
}

extension NetworkPort {
    /// The document. `virNetworkPortGetXMLDesc`.
    public func xml() async throws(LibvirtError) -> String {
        try await run { port throws(LibvirtError) in
            try check("virNetworkPortGetXMLDesc", taking: virNetworkPortGetXMLDesc(port, 0))
        }
    }

    /// Removes it. `virNetworkPortDelete`.
    public func delete() async throws(LibvirtError) {
        try await run { port throws(LibvirtError) in try check("virNetworkPortDelete", virNetworkPortDelete(port, 0)) }
    }

    /// Limits for the port. `virNetworkPortGetParameters`.
    public func parameters() async throws(LibvirtError) -> TypedParameters {
        try await run { port throws(LibvirtError) in
            try takeParameters("virNetworkPortGetParameters") { virNetworkPortGetParameters(port, $0, $1, 0) }
        }
    }

    /// Sets limits for the port. `virNetworkPortSetParameters`.
    public func setParameters(_ parameters: TypedParameters) async throws(LibvirtError) {
        try await run { port throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virNetworkPortSetParameters", virNetworkPortSetParameters(port, list, count, 0))
            }
        }
    }
}
