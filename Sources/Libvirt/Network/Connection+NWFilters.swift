import CLibvirt

extension Connection {
    /// Every packet filter. `virConnectListAllNWFilters`.
    public func nwFilters() throws(LibvirtError) -> [NWFilter] {
        try list("virConnectListAllNWFilters") { virConnectListAllNWFilters($0, $1, 0) }
    }

    /// The filter of that name. `virNWFilterLookupByName`.
    public func nwFilter(named name: String) throws(LibvirtError) -> NWFilter {
        try make("virNWFilterLookupByName") { virNWFilterLookupByName($0, name) }
    }

    /// The filter of that identity. `virNWFilterLookupByUUID`.
    public func nwFilter(_ uuid: UUID) throws(LibvirtError) -> NWFilter {
        let bytes = uuid.bytes
        return try make("virNWFilterLookupByUUID") { virNWFilterLookupByUUID($0, bytes) }
    }

    /// Adds or replaces a filter. `virNWFilterDefineXMLFlags`.
    public func defineNWFilter(_ xml: String, _ flags: NWFilter.DefineFlags = []) throws(LibvirtError) -> NWFilter {
        try make("virNWFilterDefineXMLFlags") { virNWFilterDefineXMLFlags($0, xml, flags.rawValue) }
    }

    /// Every filter that is applied to a port. `virConnectListAllNWFilterBindings`.
    public func nwFilterBindings() throws(LibvirtError) -> [NWFilterBinding] {
        try list("virConnectListAllNWFilterBindings") { virConnectListAllNWFilterBindings($0, $1, 0) }
    }

    /// What is applied to a port's device on the host. `virNWFilterBindingLookupByPortDev`.
    public func nwFilterBinding(device: String) throws(LibvirtError) -> NWFilterBinding {
        try make("virNWFilterBindingLookupByPortDev") { virNWFilterBindingLookupByPortDev($0, device) }
    }

    /// Applies a filter to a port. `virNWFilterBindingCreateXML`.
    public func createNWFilterBinding(_ xml: String, _ flags: NWFilterBinding.CreateFlags = []) throws(LibvirtError)
        -> NWFilterBinding
    {
        try make("virNWFilterBindingCreateXML") { virNWFilterBindingCreateXML($0, xml, flags.rawValue) }
    }
}

extension NWFilter {
    /// The document. `virNWFilterGetXMLDesc`.
    public func xml() async throws(LibvirtError) -> String {
        try await run { filter throws(LibvirtError) in
            try check("virNWFilterGetXMLDesc", taking: virNWFilterGetXMLDesc(filter, 0))
        }
    }

    /// Removes it. `virNWFilterUndefine`.
    public func undefine() async throws(LibvirtError) {
        try await run { filter throws(LibvirtError) in try check("virNWFilterUndefine", virNWFilterUndefine(filter)) }
    }
}

extension NWFilterBinding {
    /// The document. `virNWFilterBindingGetXMLDesc`.
    public func xml() async throws(LibvirtError) -> String {
        try await run { binding throws(LibvirtError) in
            try check("virNWFilterBindingGetXMLDesc", taking: virNWFilterBindingGetXMLDesc(binding, 0))
        }
    }

    /// The filter's name. `virNWFilterBindingGetFilterName`.
    public func filterName() async throws(LibvirtError) -> String {
        try await run { binding throws(LibvirtError) in
            try check("virNWFilterBindingGetFilterName", copying: virNWFilterBindingGetFilterName(binding))
        }
    }

    /// Takes the filter off. `virNWFilterBindingDelete`.
    public func delete() async throws(LibvirtError) {
        try await run { binding throws(LibvirtError) in
            try check("virNWFilterBindingDelete", virNWFilterBindingDelete(binding))
        }
    }
}
