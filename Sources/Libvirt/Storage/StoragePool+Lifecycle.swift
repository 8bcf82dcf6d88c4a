import CLibvirt

/// A pool's state and sizes, bytes. `virStoragePoolInfo`.
public struct StoragePoolInfo: Hashable, Sendable {
    /// What it is doing.
    public let state: StoragePool.State
    /// The size in all.
    public let capacity: UInt64
    /// What volumes take.
    public let allocation: UInt64
    /// What is left.
    public let available: UInt64

    /// Makes a value, for tests.
    public init(state: StoragePool.State, capacity: UInt64, allocation: UInt64, available: UInt64) {
        self.state = state
        self.capacity = capacity
        self.allocation = allocation
        self.available = available
    }
}

extension StoragePool {
    /// State and sizes. `virStoragePoolGetInfo`.
    public func info() async throws(LibvirtError) -> StoragePoolInfo {
        try await run { pool throws(LibvirtError) in
            var info = virStoragePoolInfo()
            try check("virStoragePoolGetInfo", virStoragePoolGetInfo(pool, &info))
            return StoragePoolInfo(
                state: State(rawValue: info.state), capacity: info.capacity, allocation: info.allocation,
                available: info.available)
        }
    }

    /// Starts it. `virStoragePoolCreate`.
    public func start(_ flags: CreateFlags = []) async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolCreate", virStoragePoolCreate(pool, flags.rawValue))
        }
    }

    /// Stops it; volumes stay. `virStoragePoolDestroy`.
    public func destroy() async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in try check("virStoragePoolDestroy", virStoragePoolDestroy(pool)) }
    }

    /// Prepares the place: makes the directory, file system or partition table. `virStoragePoolBuild`.
    public func build(_ flags: BuildFlags = []) async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolBuild", virStoragePoolBuild(pool, flags.rawValue))
        }
    }

    /// Deletes the place with everything in it; cannot be undone. `virStoragePoolDelete`.
    public func delete(_ flags: DeleteFlags = []) async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolDelete", virStoragePoolDelete(pool, flags.rawValue))
        }
    }

    /// Removes the definition; the place stays. `virStoragePoolUndefine`.
    public func undefine() async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in try check("virStoragePoolUndefine", virStoragePoolUndefine(pool)) }
    }

    /// Looks for volumes that came or went. `virStoragePoolRefresh`.
    public func refresh() async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in try check("virStoragePoolRefresh", virStoragePoolRefresh(pool, 0))
        }
    }

    /// Whether it runs. `virStoragePoolIsActive`.
    public func isActive() async throws(LibvirtError) -> Bool {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolIsActive", virStoragePoolIsActive(pool)) == 1
        }
    }

    /// Whether it has a definition that outlives its run. `virStoragePoolIsPersistent`.
    public func isPersistent() async throws(LibvirtError) -> Bool {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolIsPersistent", virStoragePoolIsPersistent(pool)) == 1
        }
    }

    /// Whether it starts with its host. `virStoragePoolGetAutostart`.
    public func autostart() async throws(LibvirtError) -> Bool {
        try await run { pool throws(LibvirtError) in
            var value: Int32 = 0
            try check("virStoragePoolGetAutostart", virStoragePoolGetAutostart(pool, &value))
            return value != 0
        }
    }

    /// Sets whether it starts with its host. `virStoragePoolSetAutostart`.
    public func setAutostart(_ value: Bool) async throws(LibvirtError) {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolSetAutostart", virStoragePoolSetAutostart(pool, value ? 1 : 0))
        }
    }

    /// The document. `virStoragePoolGetXMLDesc`.
    public func xml(_ flags: XMLFlags = []) async throws(LibvirtError) -> String {
        try await run { pool throws(LibvirtError) in
            try check("virStoragePoolGetXMLDesc", taking: virStoragePoolGetXMLDesc(pool, flags.rawValue))
        }
    }
}
