internal import Libvirt
internal import LibvirtConfig
internal import XMLTree

/// Volumes that were made for one guest: cloud-init's disc, an installer's kernel and answers. The guest's metadata names
/// them, so that they are known by more than a name that anybody may give, and go with the guest.
///
/// They are not removed once the guest has started: a run's document names them as long as the run lasts, and what is
/// made of that run, saved memory and snapshots, can be gone on from only while they exist. cloud-init's disc gives
/// nothing away that the guest's own disk beside it does not: its password hash is in /etc/shadow there.
enum OwnMedia {
    private static let namespace = Namespace(prefix: "virttui", uri: "urn:virt-tui:domain:1.0")

    /// Writes the volumes into a guest's metadata; none leave it as it is.
    static func mark(_ volumes: [VolumeName], in domain: inout DomainConfig) {
        guard !volumes.isEmpty else { return }
        var media = Element(
            "media", prefix: namespace.prefix,
            attributes: [Attribute("xmlns:\(namespace.prefix)", namespace.uri)])
        for volume in volumes {
            media.children.append(
                .element(
                    Element(
                        "volume", prefix: namespace.prefix,
                        attributes: [Attribute("pool", volume.pool), Attribute("name", volume.name)])))
        }
        var metadata = domain.metadata
        metadata.element.children.append(.element(media))
        domain.metadata = metadata
    }

    /// Deletes those of a guest that nothing else names any more: no run, no saved memory, no snapshot, no other guest.
    /// What cannot be deleted goes with the guest.
    static func removeUnused(of domain: Domain) async {
        let connection = domain.connection
        guard let xml = try? await domain.xml(.inactive), let configuration = try? DomainConfig(parsing: xml) else {
            return
        }
        let volumes = volumes(in: configuration)
        guard !volumes.isEmpty, var host = try? await HostInventory.gather(from: connection, volumes: .everything)
        else {
            return
        }
        for index in host.guests.indices where host.guests[index].uuid == domain.uuid { host.guests[index].media = [] }
        for volume in volumes where host.claim(on: .volume(volume), for: .image, except: nil) == nil {
            try? await volume.delete(on: connection)
        }
    }

    /// The volumes that a guest's metadata names.
    static func volumes(in domain: DomainConfig) -> [VolumeName] {
        domain.metadata.element.elements.filter { media in
            media.name == "media" && media.attributes.contains { $0.value == namespace.uri }
        }.flatMap(\.elements).compactMap { volume in
            guard let pool = volume["pool"], let name = volume["name"] else { return nil }
            return VolumeName(pool: pool, name: name)
        }
    }
}
