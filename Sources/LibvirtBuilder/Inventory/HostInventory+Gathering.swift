public import Libvirt
internal import LibvirtConfig
internal import XMLTree

extension HostInventory {
    /// How closely a host is looked at.
    public enum Detail: Hashable, Sendable {
        /// Volumes by their names: one call for each pool.
        case names
        /// Everything that deleting and cloning must know: one call more for each volume, those for snapshots' documents,
        /// and what images outside the pools are built on. Pools are made to look for new volumes where that is allowed.
        case everything
    }

    /// Looks at a host. What vanishes meanwhile is left out; what cannot be read is remembered as unknown.
    ///
    /// Throws when the host cannot even be asked for its guests; hosts without storage or networks have none.
    public static func gather(
        from connection: Connection, volumes detail: Detail
    ) async throws(LibvirtError) -> HostInventory {
        var inventory = HostInventory()
        let found = await ManyAtOnce.map(try await connection.domains(), on: connection) { domain, thread in
            await Found(domain, on: thread, detail)
        }
        for guest in found { inventory.add(guest) }
        try checkCancellation()
        for pool in (try? await connection.storagePools()) ?? [] {
            do throws(LibvirtError) {
                inventory.pools.append(try await Pool.gather(pool, detail))
                try checkCancellation()
            } catch  where error.code == .operationAborted {
                throw error
            } catch {
                if error.code != .noStoragePool { inventory.opaque.append("the pool \(pool.name)") }
            }
        }
        for network in (try? await connection.networks()) ?? [] {
            guard let isActive = try? await network.isActive() else { continue }
            inventory.networks.append(VirtualNetwork(name: network.name, isActive: isActive))
        }
        await inventory.lookAtFiles(try await sight(of: connection), detail)
        return inventory
    }

    /// What was not asked any more must not look like what is not there.
    private static func checkCancellation() throws(LibvirtError) {
        guard Task.isCancelled else { return }
        throw LibvirtError(code: .operationAborted, message: "cancelled", call: "HostInventory")
    }

    private mutating func add(_ found: Found) {
        switch found {
        case .guest(let guest): guests.append(guest)
        case .unreadable(let name): unreadable.append(name)
        case .gone: break
        }
    }

    /// What a domain turns out to be.
    private enum Found: Sendable {
        case guest(Guest)
        case unreadable(String)
        case gone

        init(_ domain: Domain, on thread: Connection, _ detail: Detail) async {
            do throws(LibvirtError) {
                let domain = try await thread.sharing(domain)
                let guest = Guest(
                    domain, try await domain.configurations(),
                    detail == .everything ? try await domain.furtherDocuments() : [])
                self = guest.map { .guest($0) } ?? .unreadable(domain.name)
            } catch {
                self = error.code == .noDomain ? .gone : .unreadable(domain.name)
            }
        }
    }
}

extension HostInventory.Guest {
    /// Nil if a document cannot be understood.
    fileprivate init?(_ domain: Domain, _ configurations: [String], _ documents: [String]) {
        let own = configurations.compactMap { try? DomainConfig(parsing: $0) }
        let others = documents.compactMap { try? Element(parsing: $0) }
        guard own.count == configurations.count, others.count == documents.count else { return nil }
        self.init(
            name: domain.name, uuid: domain.uuid, isActive: domain.id != nil, configurations: own, documents: others)
    }
}

extension Domain {
    /// Its definition, and while it runs what it runs with.
    fileprivate func configurations() async throws(LibvirtError) -> [String] {
        let definition = try await xml(.inactive)
        return id == nil ? [definition] : [definition, try await xml()]
    }

    /// Documents of what may be gone back to: saved memory, snapshots, checkpoints.
    fileprivate func furtherDocuments() async throws(LibvirtError) -> [String] {
        var documents: [String] = []
        if try await known({ () async throws(LibvirtError) in try await hasManagedSave() }) == true {
            documents.append(try await managedSaveXML())
        }
        for snapshot in try await known({ () async throws(LibvirtError) in try await snapshots() }) ?? [] {
            documents.append(try await snapshot.xml())
        }
        for checkpoint in try await known({ () async throws(LibvirtError) in try await checkpoints() }) ?? [] {
            documents.append(try await checkpoint.xml())
        }
        return documents
    }

    /// Drivers that know nothing of a thing have none of it.
    private func known<T>(
        _ body: () async throws(LibvirtError) -> T
    ) async throws(LibvirtError) -> T? {
        do throws(LibvirtError) { return try await body() } catch  where error.code == .noSupport { return nil }
    }
}

extension HostInventory.Pool {
    fileprivate static func gather(
        _ pool: StoragePool, _ detail: HostInventory.Detail
    ) async throws(LibvirtError) -> Self {
        let xml = try await pool.xml()
        guard let configuration = try? StoragePoolConfig(parsing: xml) else {
            throw LibvirtError(code: .xmlError, message: "its document is none", call: "virStoragePoolGetXMLDesc")
        }
        let isActive = try await pool.isActive()
        var result = Self(
            name: pool.name, type: configuration.type?.rawValue ?? "dir", path: configuration.targetPath,
            isActive: isActive)
        result.takeServers(of: configuration)
        guard isActive else { return result }
        // What was made by other means since the pool was started is known only then.
        if detail == .everything, !pool.connection.isReadOnly {
            do { try await pool.refresh() } catch { result.isStale = true }
        }
        result.available = (try? await pool.info())?.available
        let volumes = try await pool.volumes()
        guard detail == .everything else {
            result.volumes = volumes.map { .init(name: $0.name) }
            return result
        }
        result.volumes = await ManyAtOnce.map(volumes, on: pool.connection) { volume, thread in
            await .gather((try? await thread.sharing(volume)) ?? volume, detail)
        }
        return result
    }

    private mutating func takeServers(of configuration: StoragePoolConfig) {
        guard type == "rbd" || type == "gluster", let name = configuration.source.name else { return }
        var source = Element("source", attributes: [Attribute("protocol", type), Attribute("name", name)])
        source.children = configuration.source.hosts.map { .element($0.element) }
        if case .image(_, let servers, _)? = StorageReference(source: source) { self.servers = servers }
        let folder = (configuration.source.directory ?? "").split(separator: "/").map { $0 + "/" }.joined()
        imagePrefix = "\(name)/\(folder)"
    }
}

extension HostInventory.Volume {
    /// Looks at one volume.
    static func gather(_ volume: StorageVolume, _ detail: HostInventory.Detail) async -> Self {
        guard detail == .everything, let xml = try? await volume.xml(),
            let configuration = try? VolumeConfig(parsing: xml)
        else {
            var result = Self(name: volume.name)
            result.isUnread = detail == .everything
            return result
        }
        var result = Self(
            name: volume.name, path: configuration.path,
            capacity: configuration.capacity.flatMap(UInt64.init(exactly:)),
            allocation: configuration.allocation.flatMap(UInt64.init(exactly:)),
            format: configuration.format?.rawValue, backingPath: configuration.backingPath)
        result.backingFormat = configuration.backingFormat?.rawValue
        result.isFolder = configuration.type == .directory || configuration.type == .networkDirectory
        result.isDevice = configuration.type == .block
        return result
    }
}
