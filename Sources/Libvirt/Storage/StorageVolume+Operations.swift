import CLibvirt

/// A volume's kind and sizes, bytes. `virStorageVolInfo`.
public struct StorageVolumeInfo: Hashable, Sendable {
    /// What it is.
    public let kind: StorageVolume.Kind
    /// What a guest sees.
    public let capacity: UInt64
    /// What it takes in its pool.
    public let allocation: UInt64
}

extension StorageVolume {
    /// Kind and sizes; with `.getPhysical` the allocation is the size on the host. `virStorageVolGetInfoFlags`.
    public func info(_ flags: InfoFlags = []) async throws(LibvirtError) -> StorageVolumeInfo {
        try await run { volume throws(LibvirtError) in
            var info = virStorageVolInfo()
            // Drivers without flags know only the older call.
            if flags.isEmpty {
                try check("virStorageVolGetInfo", virStorageVolGetInfo(volume, &info))
            } else {
                try check("virStorageVolGetInfoFlags", virStorageVolGetInfoFlags(volume, &info, flags.rawValue))
            }
            return StorageVolumeInfo(
                kind: Kind(rawValue: info.type), capacity: info.capacity, allocation: info.allocation)
        }
    }

    /// The pool it is in. `virStoragePoolLookupByVolume`.
    public func pool() async throws(LibvirtError) -> StoragePool {
        try await make("virStoragePoolLookupByVolume") { virStoragePoolLookupByVolume($0) }
    }

    /// A key that is unique on the host. `virStorageVolGetKey`.
    public func key() async throws(LibvirtError) -> String {
        try await run { volume throws(LibvirtError) in
            try check("virStorageVolGetKey", copying: virStorageVolGetKey(volume))
        }
    }

    /// Where it is on the host. `virStorageVolGetPath`.
    public func path() async throws(LibvirtError) -> String {
        try await run { volume throws(LibvirtError) in
            try check("virStorageVolGetPath", taking: virStorageVolGetPath(volume))
        }
    }

    /// The document. `virStorageVolGetXMLDesc`.
    public func xml() async throws(LibvirtError) -> String {
        try await run { volume throws(LibvirtError) in
            try check("virStorageVolGetXMLDesc", taking: virStorageVolGetXMLDesc(volume, 0))
        }
    }

    /// Deletes it with its content; cannot be undone. `virStorageVolDelete`.
    public func delete(_ flags: DeleteFlags = []) async throws(LibvirtError) {
        try await run { volume throws(LibvirtError) in
            try check("virStorageVolDelete", virStorageVolDelete(volume, flags.rawValue))
        }
    }

    /// Overwrites its content with zeros. `virStorageVolWipe`.
    public func wipe() async throws(LibvirtError) {
        try await run { volume throws(LibvirtError) in try check("virStorageVolWipe", virStorageVolWipe(volume, 0)) }
    }

    /// Overwrites its content by a pattern. `virStorageVolWipePattern`.
    public func wipe(_ algorithm: WipeAlgorithm) async throws(LibvirtError) {
        try await run { volume throws(LibvirtError) in
            try check(
                "virStorageVolWipePattern",
                virStorageVolWipePattern(volume, UInt32(bitPattern: algorithm.rawValue), 0))
        }
    }

    /// Gives it another size, bytes. `virStorageVolResize`.
    public func resize(to capacity: UInt64, _ flags: ResizeFlags = []) async throws(LibvirtError) {
        try await run { volume throws(LibvirtError) in
            try check("virStorageVolResize", virStorageVolResize(volume, capacity, flags.rawValue))
        }
    }

    /// Connects a stream that fills the volume from `offset`; then send on the stream and finish it.
    /// `virStorageVolUpload`.
    /// - Parameter length: the most that may be written, bytes; 0 for no limit.
    public func upload(
        from stream: Stream, offset: UInt64 = 0, length: UInt64 = 0, _ flags: UploadFlags = []
    ) async throws(LibvirtError) {
        try await run { volume throws(LibvirtError) in
            try check(
                "virStorageVolUpload",
                virStorageVolUpload(volume, stream.handle.raw, offset, length, flags.rawValue))
        }
    }

    /// Connects a stream that reads the volume from `offset`; then receive from the stream and finish it.
    /// `virStorageVolDownload`.
    /// - Parameter length: how much is read, bytes; 0 for everything.
    public func download(
        to stream: Stream, offset: UInt64 = 0, length: UInt64 = 0, _ flags: DownloadFlags = []
    ) async throws(LibvirtError) {
        try await run { volume throws(LibvirtError) in
            try check(
                "virStorageVolDownload",
                virStorageVolDownload(volume, stream.handle.raw, offset, length, flags.rawValue))
        }
    }
}
