import CLibvirt

extension Domain {
    /// Moves the guest to another host; this program stays in touch with both. `virDomainMigrate3`.
    ///
    /// Runs on this connection's thread and talks to `destination` from there; nothing else should be asked of the
    /// destination meanwhile. Parameters are named as libvirt names them, such as `migrate_uri` and `bandwidth`.
    /// - Returns: the domain on the destination.
    public func migrate(
        to destination: Connection, _ parameters: TypedParameters = TypedParameters(), _ flags: MigrationFlags = [.live]
    ) async throws(LibvirtError) -> Domain {
        let target = try await destination.reference()
        return try await run { domain throws(LibvirtError) in
            let raw = try parameters.lend { list, count throws(LibvirtError) in
                try check(
                    "virDomainMigrate3",
                    virDomainMigrate3(domain, target.raw, list, UInt32(clamping: count), flags.rawValue))
            }
            return Domain(adopting: raw, of: destination)
        }
    }

    /// Lets this guest's daemon move it to another host, or direct the hypervisor to. `virDomainMigrateToURI3`.
    /// - Parameter uri: the destination's libvirt URI as this guest's daemon reaches it (with `.peerToPeer`).
    public func migrate(
        toURI uri: String?, _ parameters: TypedParameters = TypedParameters(),
        _ flags: MigrationFlags = [.live, .peerToPeer]
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                let result = withOptionalCString(uri) {
                    virDomainMigrateToURI3(domain, $0, list, UInt32(clamping: count), flags.rawValue)
                }
                try check("virDomainMigrateToURI3", result)
            }
        }
    }

    /// Lets the guest go on at the destination before all of its memory is there. `virDomainMigrateStartPostCopy`.
    public func startPostCopy() async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainMigrateStartPostCopy", virDomainMigrateStartPostCopy(domain, 0))
        }
    }

    /// The longest pause a migration may cause, ms. `virDomainMigrateGetMaxDowntime`.
    public func migrationMaximumDowntime() async throws(LibvirtError) -> UInt64 {
        try await run { domain throws(LibvirtError) in
            var value: UInt64 = 0
            try check("virDomainMigrateGetMaxDowntime", virDomainMigrateGetMaxDowntime(domain, &value, 0))
            return value
        }
    }

    /// Sets the longest pause a migration may cause, ms. `virDomainMigrateSetMaxDowntime`.
    public func setMigrationMaximumDowntime(_ milliseconds: UInt64) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainMigrateSetMaxDowntime", virDomainMigrateSetMaxDowntime(domain, milliseconds, 0))
        }
    }

    /// The most bandwidth a migration may use, MiB/s. `virDomainMigrateGetMaxSpeed`.
    public func migrationMaximumSpeed(_ flags: MigrationSpeedFlags = []) async throws(LibvirtError) -> UInt {
        try await run { domain throws(LibvirtError) in
            var value: UInt = 0
            try check("virDomainMigrateGetMaxSpeed", virDomainMigrateGetMaxSpeed(domain, &value, flags.rawValue))
            return value
        }
    }

    /// Sets the most bandwidth a migration may use, MiB/s. `virDomainMigrateSetMaxSpeed`.
    public func setMigrationMaximumSpeed(
        _ bandwidth: UInt, _ flags: MigrationSpeedFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainMigrateSetMaxSpeed", virDomainMigrateSetMaxSpeed(domain, bandwidth, flags.rawValue))
        }
    }

    /// The size of the cache for repeatedly moved pages, bytes. `virDomainMigrateGetCompressionCache`.
    public func migrationCompressionCache() async throws(LibvirtError) -> UInt64 {
        try await run { domain throws(LibvirtError) in
            var value: UInt64 = 0
            try check("virDomainMigrateGetCompressionCache", virDomainMigrateGetCompressionCache(domain, &value, 0))
            return value
        }
    }

    /// Sets the size of the cache for repeatedly moved pages, bytes. `virDomainMigrateSetCompressionCache`.
    public func setMigrationCompressionCache(_ bytes: UInt64) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainMigrateSetCompressionCache", virDomainMigrateSetCompressionCache(domain, bytes, 0))
        }
    }
}

extension Connection {
    /// One more counted reference to the C connection, for calls that take two connections. `virConnectRef`.
    func reference() throws(LibvirtError) -> Handle {
        let connection = try live("virConnectRef")
        try check("virConnectRef", virConnectRef(connection))
        return Handle(connection, of: self, free: virConnectClose)
    }
}
