public import Libvirt

extension HostInventory {
    /// The names of the guests that use a path in any way, leaving one guest out.
    public func users(of path: String, except uuid: UUID? = nil) -> [String] {
        let identity = identity(of: .path(path))
        return guests.filter { guest in
            guest.uuid != uuid
                && guest.references.contains { identity.compare(self.identity(of: $0), isWritten: true) == .same }
        }.map(\.name)
    }

    /// Why storage is not one guest's alone, as the end of a sentence; nil if nothing on the host has to do with it. What
    /// cannot be told counts as a claim.
    /// - Parameters:
    ///   - role: what the storage is for.
    ///   - uuid: the guest; its own documents claim nothing.
    func claim(on storage: StorageReference, for role: StorageUse.Role, except uuid: UUID?) -> String? {
        let identity = identity(of: storage)
        return used(identity, except: uuid) ?? builtOn(storage, identity) ?? unsure(identity, role, except: uuid)
            ?? unreadable.first.map { "what the guest \($0) uses cannot be read" }
            ?? (role == .image ? opaque.first : nil).map { "what \($0) is built on cannot be told from here" }
    }

    /// What storage is built on, the nearest first, as far as it is known.
    func chain(of storage: StorageReference) -> [StorageReference] {
        var chain: [StorageReference] = []
        var current = storage
        // libvirt's own chains end at 200.
        while chain.count < 200, let next = bases.first(where: { compare($0.image, current) == .same })?.base {
            chain.append(next)
            current = next
        }
        return chain
    }

    private func used(_ storage: StorageIdentity, except uuid: UUID?) -> String? {
        let users = guests.compactMap { guest -> String? in
            guard guest.uuid != uuid else { return nil }
            let same = guest.references.filter { identity(of: $0).compare(storage, isWritten: true) == .same }
            if same.isEmpty { return nil }
            // Another spelling is said: nobody sees otherwise why it is the same.
            let other = same.lazy.compactMap { reference -> String? in
                guard case .path(let path) = reference, !storage.marks.contains(.path(path)) else { return nil }
                return path
            }.min()
            return guest.name + (other.map { " as \($0)" } ?? "")
        }
        return users.isEmpty ? nil : "used by \(users.sorted().joined(separator: ", "))"
    }

    private func builtOn(_ storage: StorageReference, _ identity: StorageIdentity) -> String? {
        let overlays = overlays(of: storage)
        guard let first = overlays.first else {
            let unsure = bases.first { identity.compare(self.identity(of: $0.base), isWritten: true) == .unknown }
            return unsure.map { "whether \($0.what) is built on it cannot be told from here" }
        }
        return "\(first)\(overlays.count > 1 ? " and \(overlays.count - 1) more" : "") is built on it"
    }

    private func unsure(_ storage: StorageIdentity, _ role: StorageUse.Role, except uuid: UUID?) -> String? {
        for guest in guests where guest.uuid != uuid {
            let use = guest.uses.filter { $0.role == role }.map(\.reference).sorted { "\($0)" < "\($1)" }.first {
                identity(of: $0).compare(storage, isWritten: guest.isActive) == .unknown
            }
            if let use { return "whether \(use) of \(guest.name) is the same cannot be told from here" }
        }
        return nil
    }

    /// What lies over storage, by volumes' names and paths.
    public func overlays(of storage: StorageReference) -> [String] {
        let identity = identity(of: storage)
        return bases.filter { self.identity(of: $0.base).compare(identity, isWritten: true) == .same }.map(\.what)
    }

    /// Everything that is built on something, in pools and outside.
    private var bases: [Overlay] {
        pools.flatMap { pool in
            pool.volumes.compactMap { volume in
                guard let base = volume.backingReference else { return nil }
                let name = VolumeName(pool: pool.name, name: volume.name)
                return Overlay(what: name.description, image: .volume(name), base: base)
            }
        } + overlays
    }
}

extension HostInventory.Guest {
    /// Everything that belongs to it or that it uses.
    fileprivate var references: Set<StorageReference> {
        Set(uses.map(\.reference)).union(media.map { StorageReference.volume($0) })
    }
}

extension HostInventory.Volume {
    /// What it is built on; nil for nothing, and for what has no path.
    var backingReference: StorageReference? { backingPath.flatMap { $0.isPath ? .path($0) : nil } }
}
