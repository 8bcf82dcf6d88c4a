internal import Libvirt
public import LibvirtConfig
public import LibvirtDesigner

extension FactGatherer {
    /// Finds everything out for a device that is added to a guest.
    /// - Returns: what is known, and the wish with locations of this machine replaced by the volumes that they are uploaded to.
    public func gather(
        for device: DeviceWish, of domain: DomainConfig
    ) async throws(StepFailure) -> (knowledge: Knowledge, wish: DeviceWish) {
        var wish = Wish(name: domain.name, source: .blank)
        if case .disk(let disk) = device { wish.disks = [disk] }
        var knowledge = try await know(wish)
        // A guest of a system that nobody knows is given what suits all.
        if let system = domain.metadata.operatingSystem {
            try? await SystemGatherer(connection: connection, database: database).look(at: &knowledge, asked: system)
        }
        await ask(Designer.question(for: domain), &knowledge)
        guard case .disk = device, let disk = knowledge.wish.disks?.first else { return (knowledge, device) }
        return (knowledge, .disk(disk))
    }
}
