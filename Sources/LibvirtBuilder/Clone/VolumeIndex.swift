internal import LibvirtConfig

/// Where a host's volumes are, looked up without a walk over all of them.
struct VolumeIndex {
    private var byName: [VolumeName: HostInventory.Place] = [:]
    private var byPath: [String: HostInventory.Place] = [:]
    /// Volumes of RBD pools by their images.
    private var byImage: [String: [HostInventory.Place]] = [:]

    init(of host: HostInventory) {
        for pool in host.pools {
            for volume in pool.volumes {
                let place = HostInventory.Place(pool: pool, volume: volume)
                if byName[place.name] == nil { byName[place.name] = place }
                guard let path = volume.path else { continue }
                if byPath[path] == nil { byPath[path] = place }
                if pool.type == "rbd" { byImage[path, default: []].append(place) }
            }
        }
    }

    /// The volume that a source names by exactly its pool and name, or by exactly its path, and that path; nil where only
    /// the host's own search may find one.
    func location(of source: DiskSource) -> (path: String?, place: HostInventory.Place)? {
        let named = source.pool.flatMap { pool in source.volume.flatMap { byName[VolumeName(pool: pool, name: $0)] } }
        let path = source.file ?? source.device ?? named?.path
        return (named ?? path.flatMap { byPath[$0] }).map { (path, $0) }
    }

    /// The volume of an RBD pool that a disk names by its image.
    func image(of source: DiskSource) -> HostInventory.Place? {
        guard source.protocol == .rbd, let places = source.name.flatMap({ byImage[$0] }) else { return nil }
        // Two clusters may have pools and images of the same names.
        guard places.count == 1, let place = places.first else { return nil }
        guard case .image(_, let servers, _)? = StorageReference(source), !servers.isEmpty, !place.pool.servers.isEmpty
        else { return place }
        return Set(servers).isDisjoint(with: place.pool.servers) ? nil : place
    }
}

extension HostInventory.Place {
    /// Its path. Where only names were asked for: file pools keep their volumes in their folder.
    fileprivate var path: String? { volume.path ?? pool.path.map { "\($0)/\(volume.name)" } }
}
