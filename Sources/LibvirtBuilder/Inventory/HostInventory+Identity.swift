public import LibvirtConfig

extension HostInventory {
    /// What is known of storage that a document names.
    public func identity(of reference: StorageReference) -> StorageIdentity {
        var identity = StorageIdentity()
        switch reference {
        case .path(let path): identity.add(path, on: self)
        case .volume(let name): identity.add(name, on: self)
        case .image(let word, let servers, let name): identity.add(word, servers, name)
        case .nvme(let address, let namespace):
            identity.marks.insert(.nvme(address: address, namespace: namespace))
            identity.isResolved = true
        }
        return identity
    }

    /// Whether two names mean the same storage. Only what was seen on both sides tells two apart.
    public func compare(_ one: StorageReference, _ other: StorageReference) -> Sameness {
        identity(of: one).compare(identity(of: other))
    }

    /// The volume that storage is; the one of that very path where several pools show it. Nil if no active pool does.
    public func place(of reference: StorageReference) -> Place? {
        switch reference {
        case .volume(let name): if let place = volume(name) { return place }
        case .path(let path): if let place = lookup.names(of: self).paths[path.cleanedPath] { return place }
        case .image, .nvme: break
        }
        // Names that share a mark mean the same.
        let marks = lookup.marks(of: self)
        return identity(of: reference).marks.compactMap { marks[$0] }.min { $0.number < $1.number }?.place
    }

    /// The volume of an RBD pool that a disk most likely means by its image: where one of the two names no servers, the only
    /// one of that name. Good enough for copying it, not for deleting.
    func likelyPlace(ofImage source: DiskSource) -> Place? {
        guard case .image("rbd", let servers, let name)? = StorageReference(source),
            let places = lookup.names(of: self).images[name], places.count == 1, let place = places.first,
            servers.isEmpty || place.pool.servers.isEmpty || !Set(servers).isDisjoint(with: place.pool.servers)
        else { return nil }
        return place
    }

    /// The volume at a path; nil if no active pool shows it.
    public func volume(path: String) -> Place? { place(of: .path(path)) }

    /// The path of a disk's source, looked up in its pool where it is named by pool and volume; nil for an empty drive
    /// and for what has no path.
    public func path(of source: DiskSource) -> String? {
        if let path = source.file ?? source.device { return path }
        if let pool = source.pool, let name = source.volume { return path(of: VolumeName(pool: pool, name: name)) }
        return nil
    }

    /// A volume's path. Where only names were asked for: file pools keep their volumes in their folder.
    func path(of name: VolumeName) -> String? {
        volume(name)?.volume.path ?? pool(name.pool)?.path.map { "\($0)/\(name.name)" }
    }

    /// What a disk's source is called, its path, and its place in a pool as far as one shows it; nil for an empty drive.
    func location(of source: DiskSource) -> (what: String, path: String?, place: Place?)? {
        let path = path(of: source)
        let reference = StorageReference(source)
        guard let what = path ?? reference?.description ?? source.name ?? source.directory else { return nil }
        return (what, path, reference.flatMap { place(of: $0) })
    }
}

extension StorageIdentity {
    fileprivate mutating func add(_ path: String, on host: HostInventory) {
        let path = path.cleanedPath
        marks.insert(.path(path))
        isResolved = host.sight == .imaginary
        if isResolved { marks.insert(.path(path.collapsedPath)) }
        if let facts = host.files[path] {
            marks.insert(.path(facts.path))
            if let node = facts.node { marks.insert(.node(node)) }
            ground = facts.ground?.nodes ?? []
            protocols = facts.ground?.protocols ?? []
            isResolved = facts.ground != nil
        }
        if !isResolved { told = host.lookup.names(of: host).told[path] }
    }

    fileprivate mutating func add(_ name: VolumeName, on host: HostInventory) {
        marks.insert(.volume(name))
        if let pool = host.pool(name.pool), let prefix = pool.imagePrefix {
            add(pool.type, pool.servers, prefix + name.name)
        } else if let path = host.path(of: name) {
            add(path, on: host)
        }
        if !isResolved, told == nil { told = host.volume(name)?.told }
    }

    fileprivate mutating func add(_ word: String, _ servers: [String], _ name: String) {
        for server in servers { marks.insert(.image(protocol: word, server: server, name: name)) }
        images.insert("\(word):\(name)")
        served.insert(word)
        isServedHere = servers.contains(where: Self.isHere)
        isResolved = true
    }

    /// It is a socket of the host's, or the host by its own name for itself.
    private static func isHere(_ server: String) -> Bool {
        server.hasPrefix("/") || ["localhost", "127.", "::1", "[::1]"].contains { server.hasPrefix($0) }
    }
}
