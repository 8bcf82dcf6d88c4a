internal import Libvirt
internal import LibvirtConfig

extension HostInventory {
    /// Where the files of a connection's host are.
    static func sight(of connection: Connection) async throws(LibvirtError) -> Sight {
        let (uri, driver) = try await connection.perform { connection throws(LibvirtError) in
            (try connection.uri(), try connection.driverName().lowercased())
        }
        if driver == "test" { return .imaginary }
        let address = HostAddress(uri)
        return address.isLocal && !address.isEmbedded ? .own : .far
    }

    /// Follows the links of what is named, and finds out what images outside the pools are built on.
    mutating func lookAtFiles(_ wanted: Sight, _ detail: Detail) async {
        sight = wanted
        if sight == .own {
            let named = guests.flatMap { $0.uses.compactMap(\.reference.cleanedPath) }
            await look(at: Set(named + pools.flatMap(\.paths)))
            // A daemon in a container of its own has other files under the same names.
            if pools.contains(where: { pool in pool.shows { files[$0].map { $0.node == nil } ?? false } }) {
                sight = .far
                files = [:]
            }
        }
        if detail == .everything, sight != .imaginary { await followChains() }
    }

    private mutating func look(at paths: Set<String>) async {
        let found = await FileFacts.look(at: paths.subtracting(files.keys))
        files.merge(found) { old, _ in old }
    }

    /// Chains in pools are known, and so are those of running guests. Of others the images' own headers tell.
    private mutating func followChains() async {
        opaque += pools.filter(\.isStale).map { "a volume of the pool \($0.name), which could not be looked at anew" }
        opaque += pools.flatMap { pool in
            // What is built on something else than a path may be built on anything.
            pool.volumes.filter { $0.isUnread || $0.backingPath != nil && $0.backingReference == nil }.map { VolumeName(pool: pool.name, name: $0.name).description }
        }
        var open: [(image: StorageReference, what: String)] = guests.flatMap { guest in
            guest.imagesOfUnknownChain.map { ($0, "\($0) of \(guest.name)") }
        }
        for volume in pools.flatMap(\.volumes) where volume.backingFormat.map(ImageFormat.mayBeBuilt) ?? true {
            if let base = volume.backingReference { open.append((base, "\(base)")) }
        }
        var seen: Set<StorageReference> = []
        while let (image, what) = open.popLast() {
            guard seen.insert(image).inserted, place(of: image) == nil else { continue }
            switch await base(of: image) {
            case .nothing: break
            case .unknown: opaque.append(what)
            case .path(let path):
                await look(at: [path.cleanedPath])
                overlays.append(Overlay(what: what, image: image, base: .path(path)))
                open.append((.path(path), path))
            }
        }
    }

    /// What an image that no active pool shows is built on.
    private func base(of image: StorageReference) async -> ImageBase {
        switch image {
        case .path(let path): sight == .own ? await ImageBase.of(path) : .unknown
        case .volume(let name):
            if sight == .own, let path = path(of: name) { await ImageBase.of(path) } else { .unknown }
        // What a server has is built on what the server has.
        case .image, .nvme: .nothing
        }
    }
}

extension HostInventory.Guest {
    /// Images that may be built on others without any document saying so.
    fileprivate var imagesOfUnknownChain: [StorageReference] {
        let disks = configurations.flatMap(\.devices.disks)
        let known = Set(disks.filter { $0.backingStore != nil }.compactMap { StorageReference($0.source) })
        return disks.compactMap { disk in
            guard let format = disk.driver.format?.rawValue, ImageFormat.mayBeBuilt(format) else { return nil }
            return StorageReference(disk.source).flatMap { known.contains($0) ? nil : $0 }
        }
    }
}

extension HostInventory.Pool {
    fileprivate var paths: [String] {
        volumes.flatMap { [$0.path, $0.backingPath] }.compactMap { $0.flatMap { $0.isPath ? $0.cleanedPath : nil } }
    }

    /// Whether a volume that is a file lies at a path that is `missing`.
    fileprivate func shows(_ missing: (String) -> Bool) -> Bool {
        type == "dir" && volumes.contains { $0.path.map { missing($0.cleanedPath) } ?? false }
    }
}

extension StorageReference {
    /// The path, where it is one.
    fileprivate var cleanedPath: String? { if case .path(let path) = self { path.cleanedPath } else { nil } }
}

extension ImageFormat {
    /// Formats whose images may hold the differences from another.
    fileprivate static func mayBeBuilt(_ word: String) -> Bool {
        ["qcow2", "qcow", "qed", "vmdk"].contains(word)
    }
}
