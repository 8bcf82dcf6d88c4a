import CLibvirt

extension StoragePool {
    /// The volumes. `virStoragePoolListAllVolumes`.
    public func volumes() async throws(LibvirtError) -> [StorageVolume] {
        try await list("virStoragePoolListAllVolumes") { virStoragePoolListAllVolumes($0, $1, 0) }
    }

    /// The volume of that name; throws `ErrorCode.noStorageVol` if there is none. `virStorageVolLookupByName`.
    public func volume(named name: String) async throws(LibvirtError) -> StorageVolume {
        try await make("virStorageVolLookupByName") { virStorageVolLookupByName($0, name) }
    }

    /// Makes a volume as a document describes. `virStorageVolCreateXML`.
    public func createVolume(
        _ xml: String, _ flags: StorageVolume.CreateFlags = []
    ) async throws(LibvirtError) -> StorageVolume {
        try await make("virStorageVolCreateXML") { virStorageVolCreateXML($0, xml, flags.rawValue) }
    }

    /// Makes a volume with another one's content. Takes as long as the copy takes. `virStorageVolCreateXMLFrom`.
    public func createVolume(
        _ xml: String, cloning source: StorageVolume, _ flags: StorageVolume.CreateFlags = []
    ) async throws(LibvirtError) -> StorageVolume {
        try await make("virStorageVolCreateXMLFrom") {
            virStorageVolCreateXMLFrom($0, xml, source.handle.raw, flags.rawValue)
        }
    }
}
