import CLibvirt

/// Objects on another thread of their connection (`another()`), so that calls about many of them need not wait for each other.
extension Connection {
    /// The same domain on this thread; throws `ErrorCode.invalidConn` when it belongs to another connection. `virDomainRef`.
    public func sharing(_ domain: Domain) throws(LibvirtError) -> Domain {
        let raw = try shared(domain.handle, "virDomainRef", virDomainGetConnect, virDomainRef)
        return Domain(adopting: raw, of: self)
    }

    /// The same volume on this thread; throws `ErrorCode.invalidConn` when it belongs to another connection.
    /// `virStorageVolRef`.
    public func sharing(_ volume: StorageVolume) throws(LibvirtError) -> StorageVolume {
        let raw = try shared(volume.handle, "virStorageVolRef", virStorageVolGetConnect, virStorageVolRef)
        return StorageVolume(adopting: raw, of: self)
    }

    private func shared(
        _ handle: Handle, _ call: StaticString, _ owner: (OpaquePointer?) -> OpaquePointer?,
        _ reference: (OpaquePointer?) -> Int32
    ) throws(LibvirtError) -> OpaquePointer {
        guard owner(handle.raw) == (try live(call)) else { throw LibvirtError.closed(call) }
        try check(call, reference(handle.raw))
        return handle.raw
    }
}
