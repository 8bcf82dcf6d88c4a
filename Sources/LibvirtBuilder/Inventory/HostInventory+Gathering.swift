public import Libvirt
internal import LibvirtConfig

extension HostInventory {
    /// How closely the volumes are looked at.
    public enum Detail: Hashable, Sendable {
        /// Their names: one call for each pool.
        case names
        /// Everything: one call more for each volume.
        case everything
    }

    /// Looks at a host. What vanishes meanwhile, or cannot be read, is left out.
    ///
    /// Throws when the host cannot even be asked for its guests; hosts without storage or networks have none.
    public static func gather(
        from connection: Connection, volumes detail: Detail
    ) async throws(LibvirtError) -> HostInventory {
        var inventory = HostInventory()
        inventory.guests = try await connection.perform { connection throws(LibvirtError) in
            try connection.domains().map { domain in
                let isActive = domain.id != nil
                var documents = [try? connection.xml(of: domain, .inactive)]
                if isActive { documents.append(try? connection.xml(of: domain)) }
                return Guest(
                    name: domain.name, uuid: domain.uuid, isActive: isActive,
                    configurations: documents.compactMap { $0 }.compactMap { try? DomainConfig(parsing: $0) })
            }
        }
        for pool in (try? await connection.storagePools()) ?? [] {
            if let pool = await Pool.gather(pool, detail) { inventory.pools.append(pool) }
        }
        for network in (try? await connection.networks()) ?? [] {
            guard let isActive = try? await network.isActive() else { continue }
            inventory.networks.append(VirtualNetwork(name: network.name, isActive: isActive))
        }
        return inventory
    }
}

extension HostInventory.Pool {
    fileprivate static func gather(_ pool: StoragePool, _ detail: HostInventory.Detail) async -> Self? {
        guard let xml = try? await pool.xml(), let configuration = try? StoragePoolConfig(parsing: xml),
            let isActive = try? await pool.isActive()
        else { return nil }
        var result = Self(
            name: pool.name, type: configuration.type?.rawValue ?? "dir", path: configuration.targetPath,
            isActive: isActive)
        guard isActive else { return result }
        result.available = (try? await pool.info())?.available
        for volume in (try? await pool.volumes()) ?? [] {
            result.volumes.append(await .gather(volume, detail))
        }
        return result
    }
}

extension HostInventory.Volume {
    /// Looks at one volume.
    static func gather(_ volume: StorageVolume, _ detail: HostInventory.Detail) async -> Self {
        guard detail == .everything, let xml = try? await volume.xml(),
            let configuration = try? VolumeConfig(parsing: xml)
        else { return Self(name: volume.name) }
        return Self(
            name: volume.name, path: configuration.path,
            capacity: configuration.capacity.flatMap(UInt64.init(exactly:)),
            allocation: configuration.allocation.flatMap(UInt64.init(exactly:)),
            format: configuration.format?.rawValue, backingPath: configuration.backingPath)
    }
}
