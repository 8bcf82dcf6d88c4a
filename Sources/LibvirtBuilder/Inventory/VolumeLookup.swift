internal import Synchronization

/// Volumes by all that is known of them, and who uses them, gathered at the first question: hosts have thousands, guests
/// hundreds of disks.
///
/// Belongs to one state of an inventory, and says nothing that the inventory does not: two of them are always equal.
final class VolumeLookup: Sendable, Hashable {
    /// What pools and volumes tell without following any link.
    struct Names: Sendable {
        var pools: [String: HostInventory.Pool] = [:]
        var volumes: [VolumeName: HostInventory.Place] = [:]
        /// By cleaned path; of several volumes at one path the first.
        var paths: [String: HostInventory.Place] = [:]
        /// Volumes of RBD pools by their images.
        var images: [String: [HostInventory.Place]] = [:]
        /// What a pool told of what lies at a cleaned path.
        var told: [String: StorageIdentity.Told] = [:]

        init(_ inventory: HostInventory) {
            for pool in inventory.pools where pools[pool.name] == nil {
                pools[pool.name] = pool
                for volume in pool.volumes {
                    let place = HostInventory.Place(pool: pool, volume: volume)
                    if volumes[place.name] == nil { volumes[place.name] = place }
                }
            }
            for pool in inventory.pools {
                for volume in pool.volumes {
                    let place = HostInventory.Place(pool: pool, volume: volume)
                    if pool.type == "rbd", let image = volume.path { images[image, default: []].append(place) }
                    guard let path = volume.path?.cleanedPath, paths[path] == nil else { continue }
                    paths[path] = place
                    told[path] = place.told
                }
            }
        }
    }

    /// Places by the marks of their volumes, each with its number in the host's order.
    typealias Marks = [StorageIdentity.Mark: (number: Int, place: HostInventory.Place)]

    private struct State {
        var names: Names?
        var marks: Marks?
        var claims: ClaimLookup?
    }

    private let state = Mutex(State())

    func names(of inventory: HostInventory) -> Names {
        if let known = state.withLock({ $0.names }) { return known }
        let names = Names(inventory)
        state.withLock { $0.names = names }
        return names
    }

    func marks(of inventory: HostInventory) -> Marks {
        if let known = state.withLock({ $0.marks }) { return known }
        var marks: Marks = [:]
        var number = 0
        for pool in inventory.pools {
            for volume in pool.volumes {
                let place = HostInventory.Place(pool: pool, volume: volume)
                for mark in inventory.identity(of: .volume(place.name)).marks where marks[mark] == nil {
                    marks[mark] = (number, place)
                }
                number += 1
            }
        }
        state.withLock { [marks] in $0.marks = marks }
        return marks
    }

    func claims(of inventory: HostInventory) -> ClaimLookup {
        if let known = state.withLock({ $0.claims }) { return known }
        let claims = ClaimLookup(inventory)
        state.withLock { $0.claims = claims }
        return claims
    }

    static func == (left: VolumeLookup, right: VolumeLookup) -> Bool { true }

    func hash(into hasher: inout Hasher) {}
}
