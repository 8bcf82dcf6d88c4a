public import Libvirt

extension HostInventory {
    /// The names of the guests that use a path in any way, leaving one guest out.
    public func users(of path: String, except uuid: UUID? = nil) -> [String] {
        let claims = claims
        let same = claims.uses.same(as: identity(of: .path(path)), except: claims.number(of: uuid))
        return Set(same.map(\.owner)).sorted().map { guests[$0].name }
    }

    /// Why storage is not one guest's alone, as the end of a sentence; nil if nothing on the host has to do with it. What
    /// cannot be told counts as a claim.
    /// - Parameters:
    ///   - role: what the storage is for.
    ///   - uuid: the guest; its own documents claim nothing.
    func claim(on storage: StorageReference, for role: StorageUse.Role, except uuid: UUID?) -> String? {
        let (identity, owner) = (identity(of: storage), claims.number(of: uuid))
        return used(identity, except: owner) ?? builtOn(identity) ?? unsure(identity, role, except: owner)
            ?? unreadableGuest
            ?? (role == .image ? opaque.first : nil).map { "what \($0) is built on cannot be told from here" }
    }

    /// Why a file that libvirt chooses for a guest, by a word that `StateName` makes, is not its alone.
    func claim(onStateCalled word: String, for role: StorageUse.Role, except uuid: UUID) -> String? {
        let (claims, owner) = (claims, claims.number(of: uuid))
        if let user = claims.names[word]?.entry(except: owner) { return "used by \(guests[user.owner].name)" }
        // Where it lies is not known, so that it may be whatever nobody can follow.
        return unsure(StorageIdentity(isResolved: true), role, except: owner) ?? unreadableGuest
    }

    /// What storage is built on, the nearest first, as far as it is known.
    func chain(of storage: StorageReference) -> [StorageReference] {
        let claims = claims
        var chain: [StorageReference] = []
        var current = storage
        // libvirt's own chains end at 200.
        while chain.count < 200, let link = claims.images.same(as: identity(of: current)).map(\.owner).min() {
            current = claims.links[link].base
            chain.append(current)
        }
        return chain
    }

    /// What lies over storage, by volumes' names and paths.
    public func overlays(of storage: StorageReference) -> [String] { overlays(of: identity(of: storage)) }

    private var claims: ClaimLookup { lookup.claims(of: self) }

    private var unreadableGuest: String? { unreadable.first.map { "what the guest \($0) uses cannot be read" } }

    private func overlays(of storage: StorageIdentity) -> [String] {
        Set(claims.bases.same(as: storage).map(\.owner)).sorted().map { claims.links[$0].what }
    }

    private func used(_ storage: StorageIdentity, except owner: Int?) -> String? {
        let same = Dictionary(grouping: claims.uses.same(as: storage, except: owner), by: \.owner)
        let users = same.map { owner, entries in
            // Another spelling is said: nobody sees otherwise why it is the same.
            let other = entries.lazy.compactMap { entry -> String? in
                guard case .path(let path) = entry.reference, !storage.marks.contains(.path(path)) else { return nil }
                return path
            }.min()
            return guests[owner].name + (other.map { " as \($0)" } ?? "")
        }
        return users.isEmpty ? nil : "used by \(users.sorted().joined(separator: ", "))"
    }

    private func builtOn(_ storage: StorageIdentity) -> String? {
        let overlays = overlays(of: storage)
        if let first = overlays.first {
            return "\(first)\(overlays.count > 1 ? " and \(overlays.count - 1) more" : "") is built on it"
        }
        return claims.bases.unsure(about: storage).map {
            "whether \(claims.links[$0.owner].what) is built on it cannot be told from here"
        }
    }

    private func unsure(_ storage: StorageIdentity, _ role: StorageUse.Role, except owner: Int?) -> String? {
        claims.roles[role]?.unsure(about: storage, except: owner).map {
            "whether \($0.reference) of \(guests[$0.owner].name) is the same cannot be told from here"
        }
    }
}
