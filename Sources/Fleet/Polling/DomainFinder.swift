internal import FleetModel
internal import Libvirt

/// Finds libvirt's objects for guests: one lookup each while they are few, else one list.
enum DomainFinder {
    /// More missing ones than this are cheaper to list.
    static let fewEnough = 8

    static func find(
        _ guests: [GuestUUID], _ known: [GuestUUID: Domain], _ connection: isolated Connection, _ calls: CallCounter
    ) throws(LibvirtError) -> [GuestUUID: Domain] {
        var found: [GuestUUID: Domain] = [:]
        var missing: [GuestUUID] = []
        for guest in guests {
            if let domain = known[guest], domain.connection === connection {
                found[guest] = domain
            } else {
                missing.append(guest)
            }
        }
        if missing.count > fewEnough {
            calls.add()
            let wanted = Set(missing)
            for domain in try connection.domains() {
                let uuid = GuestUUID(domain.uuid)
                if wanted.contains(uuid) { found[uuid] = domain }
            }
        } else {
            for guest in missing {
                guard let uuid = guest.libvirt else { continue }
                calls.add()
                do throws(LibvirtError) {
                    found[guest] = try connection.domain(uuid)
                } catch {
                    // Gone meanwhile: the next list will say so.
                    if error.code != .noDomain { throw error }
                }
            }
        }
        return found
    }
}
