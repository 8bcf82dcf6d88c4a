internal import Libvirt

/// Who on a host has to do with which storage, so that each question costs no walk over all guests and disks.
struct ClaimLookup: Sendable {
    /// All that guests name, by the guests' numbers.
    private(set) var uses = StorageIndex()
    /// The same, apart by what it is for.
    private(set) var roles: [StorageUse.Role: StorageIndex] = [:]
    /// Everything that is built on something, in pools and outside.
    let links: [HostInventory.Overlay]
    /// What those are built on, and the images themselves, by the numbers of `links`.
    private(set) var bases = StorageIndex()
    private(set) var images = StorageIndex()
    /// Guests by the words in which libvirt puts a guest into the names of files that it chooses.
    private(set) var names: [String: StorageIndex.Pair] = [:]
    private var numbers: [UUID: Int] = [:]

    init(_ host: HostInventory) {
        links = host.links
        for (number, link) in links.enumerated() {
            bases.add(link.base, host.identity(of: link.base), of: number)
            images.add(link.image, host.identity(of: link.image), of: number)
        }
        for (number, guest) in host.guests.enumerated() {
            numbers[guest.uuid] = number
            for volume in guest.media { uses.add(.volume(volume), host.identity(of: .volume(volume)), of: number) }
            // In an order of their own, so that the same is said each time.
            for use in guest.uses.sorted(by: { "\($0.reference)" < "\($1.reference)" }) {
                let identity = host.identity(of: use.reference)
                uses.add(use.reference, identity, of: number)
                roles[use.role, default: StorageIndex()].add(use.reference, identity, of: number)
                for case .path(let path) in identity.marks {
                    let entry = StorageIndex.Entry(owner: number, reference: use.reference)
                    for word in StateName.words(in: path) { names[word, default: StorageIndex.Pair()].add(entry) }
                }
            }
        }
    }

    /// The number of a guest.
    func number(of guest: UUID?) -> Int? { guest.flatMap { numbers[$0] } }
}

extension HostInventory {
    /// Everything that is built on something, in pools and outside.
    fileprivate var links: [Overlay] {
        pools.flatMap { pool in
            pool.volumes.compactMap { volume in
                guard let base = volume.backingReference else { return nil }
                let name = VolumeName(pool: pool.name, name: volume.name)
                return Overlay(what: name.description, image: .volume(name), base: base)
            }
        } + overlays
    }
}

extension HostInventory.Volume {
    /// What it is built on; nil for nothing, and for what has no path.
    var backingReference: StorageReference? { backingPath.flatMap { $0.isPath ? .path($0) : nil } }
}
