import CLibvirt

extension Connection {
    /// Every storage pool, or those the flags ask for. `virConnectListAllStoragePools`.
    public func storagePools(_ flags: StoragePool.ListFlags = []) throws(LibvirtError) -> [StoragePool] {
        try list("virConnectListAllStoragePools") { virConnectListAllStoragePools($0, $1, flags.rawValue) }
    }

    /// The pool of that name; throws `ErrorCode.noStoragePool` if there is none. `virStoragePoolLookupByName`.
    public func storagePool(named name: String) throws(LibvirtError) -> StoragePool {
        try make("virStoragePoolLookupByName") { virStoragePoolLookupByName($0, name) }
    }

    /// The pool of that identity; throws `ErrorCode.noStoragePool` if there is none. `virStoragePoolLookupByUUID`.
    public func storagePool(_ uuid: UUID) throws(LibvirtError) -> StoragePool {
        let bytes = uuid.bytes
        return try make("virStoragePoolLookupByUUID") { virStoragePoolLookupByUUID($0, bytes) }
    }

    /// The pool that shows its volumes at a path. `virStoragePoolLookupByTargetPath`.
    public func storagePool(targetPath path: String) throws(LibvirtError) -> StoragePool {
        try make("virStoragePoolLookupByTargetPath") { virStoragePoolLookupByTargetPath($0, path) }
    }

    /// Adds or replaces a definition. `virStoragePoolDefineXML`.
    public func defineStoragePool(_ xml: String, _ flags: StoragePool.DefineFlags = []) throws(LibvirtError)
        -> StoragePool
    {
        try make("virStoragePoolDefineXML") { virStoragePoolDefineXML($0, xml, flags.rawValue) }
    }

    /// Starts a pool from a document without keeping a definition. `virStoragePoolCreateXML`.
    public func createStoragePool(_ xml: String, _ flags: StoragePool.CreateFlags = []) throws(LibvirtError)
        -> StoragePool
    {
        try make("virStoragePoolCreateXML") { virStoragePoolCreateXML($0, xml, flags.rawValue) }
    }

    /// The volume at a path on the host. `virStorageVolLookupByPath`.
    public func volume(path: String) throws(LibvirtError) -> StorageVolume {
        try make("virStorageVolLookupByPath") { virStorageVolLookupByPath($0, path) }
    }

    /// The volume with a key. `virStorageVolLookupByKey`.
    public func volume(key: String) throws(LibvirtError) -> StorageVolume {
        try make("virStorageVolLookupByKey") { virStorageVolLookupByKey($0, key) }
    }

    /// What kinds of pools the host can have, as a document. `virConnectGetStoragePoolCapabilities`.
    public func storagePoolCapabilitiesXML() throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            try check(
                "virConnectGetStoragePoolCapabilities", taking: virConnectGetStoragePoolCapabilities(connection, 0))
        }
    }

    /// What could be made into pools of some kind, as a document. `virConnectFindStoragePoolSources`.
    public func storagePoolSourcesXML(kind: String, source: String? = nil) throws(LibvirtError) -> String {
        try run { connection throws(LibvirtError) in
            let text = withOptionalCString(source) { virConnectFindStoragePoolSources(connection, kind, $0, 0) }
            return try check("virConnectFindStoragePoolSources", taking: text)
        }
    }
}
