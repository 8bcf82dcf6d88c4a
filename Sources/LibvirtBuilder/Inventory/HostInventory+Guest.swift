public import Libvirt
public import LibvirtConfig
internal import XMLTree

extension HostInventory {
    /// A guest.
    public struct Guest: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its identity.
        public var uuid: UUID
        /// It runs, or is paused.
        public var isActive: Bool
        /// Its definition, and while it runs what it runs with.
        public let configurations: [DomainConfig]
        /// All that those and its snapshots', checkpoints' and saved memory's documents name.
        let uses: Set<StorageUse>
        /// Images of those documents that may be built on what none of them names.
        let openImages: Set<ImageUse>
        /// Volumes that were made for it alone.
        var media: Set<VolumeName>

        /// Makes a guest.
        public init(name: String, uuid: UUID, isActive: Bool, configurations: [DomainConfig]) {
            self.init(name: name, uuid: uuid, isActive: isActive, configurations: configurations, documents: [])
        }

        /// - Parameter documents: of its snapshots and checkpoints, and of its saved memory.
        init(name: String, uuid: UUID, isActive: Bool, configurations: [DomainConfig], documents: [Element]) {
            self.name = name
            self.uuid = uuid
            self.isActive = isActive
            self.configurations = configurations
            let all = configurations.map(\.element) + documents
            uses = all.reduce(into: []) { $0.formUnion(StorageUse.all(in: $1)) }
            openImages = ImageUse.open(in: configurations.map(\.element), and: documents)
            media = configurations.reduce(into: []) { $0.formUnion(OwnMedia.volumes(in: $1)) }
        }
    }

    /// Every hardware address that a guest has, in lower case.
    public var macAddresses: Set<String> {
        Set(
            guests.flatMap(\.configurations).flatMap(\.devices.interfaces).compactMap { $0.mac?.lowercased() })
    }
}
