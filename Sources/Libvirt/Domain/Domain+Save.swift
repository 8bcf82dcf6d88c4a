import CLibvirt

extension Domain {
    /// Saves memory to a place that libvirt manages and stops the guest; the next start goes on there.
    /// `virDomainManagedSave`.
    public func managedSave(_ flags: SaveFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainManagedSave", virDomainManagedSave(domain, flags.rawValue))
        }
    }

    /// Whether a managed save image waits for the next start. `virDomainHasManagedSaveImage`.
    public func hasManagedSave() async throws(LibvirtError) -> Bool {
        try await run { domain throws(LibvirtError) in
            try check("virDomainHasManagedSaveImage", virDomainHasManagedSaveImage(domain, 0)) == 1
        }
    }

    /// Throws the managed save image away: the next start is a cold one. `virDomainManagedSaveRemove`.
    public func managedSaveRemove() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainManagedSaveRemove", virDomainManagedSaveRemove(domain, 0))
        }
    }

    /// The document inside the managed save image. `virDomainManagedSaveGetXMLDesc`.
    public func managedSaveXML(_ flags: SaveImageXMLFlags = []) async throws(LibvirtError) -> String {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainManagedSaveGetXMLDesc",
                taking: virDomainManagedSaveGetXMLDesc(domain, flags.rawValue))
        }
    }

    /// Replaces the document inside the managed save image. `virDomainManagedSaveDefineXML`.
    public func defineManagedSave(_ xml: String, _ flags: SaveFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainManagedSaveDefineXML", virDomainManagedSaveDefineXML(domain, xml, flags.rawValue))
        }
    }

    /// Saves memory to a file on the host and stops the guest. `virDomainSaveFlags`.
    /// - Parameter xml: a document to keep in the image instead of the current one.
    public func save(to path: String, xml: String? = nil, _ flags: SaveFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(xml) { virDomainSaveFlags(domain, path, $0, flags.rawValue) }
            try check("virDomainSaveFlags", result)
        }
    }

    /// Saves memory as the parameters say and stops the guest. `virDomainSaveParams`.
    public func save(_ parameters: TypedParameters, _ flags: SaveFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virDomainSaveParams", virDomainSaveParams(domain, list, count, flags.rawValue))
            }
        }
    }

    /// Writes the guest's memory to a file on the host. `virDomainCoreDumpWithFormat`.
    public func coreDump(
        to path: String, format: CoreDumpFormat = .raw, _ flags: CoreDumpFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainCoreDumpWithFormat",
                virDomainCoreDumpWithFormat(domain, path, UInt32(bitPattern: format.rawValue), flags.rawValue))
        }
    }
}

extension Connection {
    /// Starts a guest from a saved image. `virDomainRestoreFlags`.
    public func restore(
        from path: String, xml: String? = nil, _ flags: Domain.SaveFlags = []
    ) throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            let result = withOptionalCString(xml) { virDomainRestoreFlags(connection, path, $0, flags.rawValue) }
            try check("virDomainRestoreFlags", result)
        }
    }

    /// Starts a guest from a saved image as the parameters say. `virDomainRestoreParams`.
    public func restore(_ parameters: TypedParameters, _ flags: Domain.SaveFlags = []) throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virDomainRestoreParams", virDomainRestoreParams(connection, list, count, flags.rawValue))
            }
        }
    }

    /// The document inside a saved image. `virDomainSaveImageGetXMLDesc`.
    public func saveImageXML(
        at path: String, _ flags: Domain.SaveImageXMLFlags = []
    ) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check(
                "virDomainSaveImageGetXMLDesc",
                taking: virDomainSaveImageGetXMLDesc(connection, path, flags.rawValue))
        }
    }

    /// Replaces the document inside a saved image. `virDomainSaveImageDefineXML`.
    public func defineSaveImage(
        at path: String, _ xml: String, _ flags: Domain.SaveFlags = []
    ) throws(LibvirtError) {
        try run { connection throws(LibvirtError) in
            try check(
                "virDomainSaveImageDefineXML", virDomainSaveImageDefineXML(connection, path, xml, flags.rawValue))
        }
    }
}
