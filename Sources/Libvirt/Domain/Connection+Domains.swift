import CLibvirt

extension Connection {
    /// Every domain, or those the flags ask for. `virConnectListAllDomains`.
    public func domains(_ flags: Domain.ListFlags = []) throws(LibvirtError) -> [Domain] {
        try list("virConnectListAllDomains") { virConnectListAllDomains($0, $1, flags.rawValue) }
    }

    /// The domain of that name; throws `ErrorCode.noDomain` if there is none. `virDomainLookupByName`.
    public func domain(named name: String) throws(LibvirtError) -> Domain {
        try make("virDomainLookupByName") { virDomainLookupByName($0, name) }
    }

    /// The domain of that identity; throws `ErrorCode.noDomain` if there is none. `virDomainLookupByUUID`.
    public func domain(_ uuid: UUID) throws(LibvirtError) -> Domain {
        let bytes = uuid.bytes
        return try make("virDomainLookupByUUID") { virDomainLookupByUUID($0, bytes) }
    }

    /// The running domain of that number; throws `ErrorCode.noDomain` if there is none. `virDomainLookupByID`.
    public func domain(id: Int32) throws(LibvirtError) -> Domain {
        try make("virDomainLookupByID") { virDomainLookupByID($0, id) }
    }

    /// Adds or replaces a definition. `virDomainDefineXMLFlags`.
    public func define(_ xml: String, _ flags: Domain.DefineFlags = []) throws(LibvirtError) -> Domain {
        try make("virDomainDefineXMLFlags") { virDomainDefineXMLFlags($0, xml, flags.rawValue) }
    }

    /// Starts a guest from a document without keeping a definition. `virDomainCreateXML`.
    public func create(_ xml: String, _ flags: Domain.CreateFlags = []) throws(LibvirtError) -> Domain {
        try make("virDomainCreateXML") { virDomainCreateXML($0, xml, flags.rawValue) }
    }

    /// Starts a guest from a document and hands descriptors over to it. `virDomainCreateXMLWithFiles`.
    public func create(
        _ xml: String, files: [Int32], _ flags: Domain.CreateFlags = []
    ) throws(LibvirtError) -> Domain {
        var files = files
        return try make("virDomainCreateXMLWithFiles") { connection in
            virDomainCreateXMLWithFiles(connection, xml, UInt32(files.count), &files, flags.rawValue)
        }
    }
}
