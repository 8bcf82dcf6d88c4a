package import LibvirtConfig
package import LibvirtDesigner

/// A device to add in a test: the wish, and the guest as it was designed before.
package struct DeviceScenario: Sendable {
    package var wish: DeviceWish
    package var guest: Scenario
    /// Changes the guest's configuration.
    package var change: @Sendable (inout DomainConfig) -> Void = { _ in }

    package init(
        _ wish: DeviceWish, to guest: Scenario = .linux,
        _ change: @escaping @Sendable (inout DomainConfig) -> Void = { _ in }
    ) {
        self.wish = wish
        self.guest = guest
        self.change = change
    }

    package func domain() async throws -> DomainConfig {
        var domain = try await guest.design().domain
        change(&domain)
        return domain
    }

    package func design() async throws -> DeviceDesign {
        try Designer.device(wish, for: await domain(), facts: await guest.allFacts())
    }
}
