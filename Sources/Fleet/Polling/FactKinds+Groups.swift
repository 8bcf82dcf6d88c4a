internal import FleetModel
internal import Libvirt

extension FactKinds {
    /// What such a question to all statistics groups lets one know.
    init(_ groups: Domain.StatisticsGroups) {
        self = []
        for (kind, group) in Self.groups where groups.contains(group) { insert(kind) }
    }

    /// The groups in which they are asked.
    var groups: Domain.StatisticsGroups {
        Self.groups.reduce(into: []) { if contains($1.kind) { $0.formUnion($1.groups) } }
    }

    private static let groups: [(kind: FactKinds, groups: Domain.StatisticsGroups)] = [
        (.processor, .cpuTotal), (.vcpus, .vcpu), (.memory, .balloon), (.disks, .block), (.networks, .interface),
    ]
}
