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

    /// An image whose base is asked for.
    private struct OpenImage {
        let reference: StorageReference
        let what: String
        /// Nobody names it: what cannot be read of it is no reason to keep everything.
        var isUnnamed = false
    }

    /// Pools that look into their volumes tell chains, and so do running guests. Of others the images' own headers tell.
    private mutating func followChains() async {
        opaque += pools.filter(\.isStale).map { "a volume of the pool \($0.name), which could not be looked at anew" }
        for place in places where place.volume.isUnread || place.volume.hasOddBase {
            opaque.append(place.name.description)
        }
        var open = guests.flatMap { guest in
            guest.openImages.map { OpenImage(reference: $0.reference, what: "\($0.reference) of \(guest.name)") }
        }
        // Of devices, pools tell at most which was copied from which.
        for place in places where place.tellsBase && ImageUse.mayBeBuilt(place.volume.backingFormat) {
            if let base = place.volume.backingReference { open.append(OpenImage(reference: base, what: "\(base)")) }
        }
        open += unnamedImages
        var seen: Set<StorageReference> = []
        while !open.isEmpty {
            let level = open.filter { image in
                seen.insert(image.reference).inserted && place(of: image.reference)?.tellsBase != true
            }
            open = []
            let headers = await HostFiles.look(at: Set(level.compactMap { visiblePath(of: $0.reference) })) {
                ImageBase.read($0)
            }
            var found: [Overlay] = []
            for image in level {
                switch visiblePath(of: image.reference).flatMap({ headers[$0] }) ?? .unknown {
                case .nothing: break
                case .unknown: if !image.isUnnamed { opaque.append(image.what) }
                case .path(let path):
                    found.append(Overlay(what: image.what, image: image.reference, base: .path(path)))
                    open.append(OpenImage(reference: .path(path), what: path))
                }
            }
            overlays += found
            await look(at: Set(open.compactMap(\.reference.cleanedPath)))
        }
    }

    private var places: [Place] {
        pools.flatMap { pool in pool.volumes.map { Place(pool: pool, volume: $0) } }
    }

    /// Volumes on devices that libvirt makes, of which their pools do not tell what they are built on. What a guest uses as
    /// raw is left out: the guest writes there what it likes.
    private var unnamedImages: [OpenImage] {
        guard sight == .own else { return [] }
        let devices = places.filter { !$0.tellsBase && !$0.volume.isUnread && !$0.pool.kind.showsDevices }
        let named = Set(guests.flatMap { $0.uses }.compactMap { place(of: $0.reference)?.name })
        return devices.map(\.name).filter { !named.contains($0) }.map {
            OpenImage(reference: .volume($0), what: $0.description, isUnnamed: true)
        }
    }

    /// The path at which an image's header can be read here; nil if there is none. What a server has is built on what the
    /// server has.
    private func visiblePath(of image: StorageReference) -> String? {
        let path: String? =
            switch image {
            case .path(let path): path
            case .volume(let name): self.path(of: name)
            case .image, .nvme: nil
            }
        return path.flatMap { sight == .own && files[$0.cleanedPath] != nil ? $0 : nil }
    }
}

extension HostInventory.Volume {
    /// What is built on something else than a path may be built on anything.
    fileprivate var hasOddBase: Bool { backingPath != nil && backingReference == nil }
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
