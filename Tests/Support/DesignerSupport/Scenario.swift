package import LibvirtDesigner
package import OSInfo

/// A guest to design in a test: a wish, a host, a system, and what is different about them.
package struct Scenario: Sendable {
    package var host: TestHost
    package var system: String?
    /// Other systems that the medium may hold.
    package var alternatives: [String] = []
    package var wish: Wish
    /// Changes the facts.
    package var facts: @Sendable (inout Facts) -> Void = { _ in }
    /// Replacements in the host's capabilities.
    package var hostEdits: [(old: String, new: String)] = []
    /// Replacements in the hypervisor's answer; what is replaced may stand there many times.
    package var offerEdits: [(old: String, new: String)] = []
    /// The hypervisor is not asked.
    package var isOfferUnknown = false
    /// Changes the system's entry.
    package var entry: @Sendable (inout OperatingSystem) -> Void = { _ in }

    package static let iso = StorageLocation.path("/srv/install.iso")
    package static let image = StorageLocation.path("/srv/disk.qcow2")

    /// A guest that is installed from a disc.
    package init(
        _ system: String? = "debian11", on host: TestHost = .kvmX86, source: InstallSource = .iso(iso),
        _ change: (inout Scenario) -> Void = { _ in }
    ) {
        self.host = host
        self.system = system
        wish = Wish(source: source)
        change(&self)
    }

    /// The facts, with the hypervisor's answer.
    package func allFacts() async throws -> Facts {
        var all = try host.facts { text in Self.apply(hostEdits, to: &text) }
        all.system = try await TestSystems.system(system)
        if var system = all.system {
            entry(&system)
            all.system = system
        }
        for name in alternatives {
            if let other = try await TestSystems.system(name) { all.alternatives.append(other) }
        }
        facts(&all)
        if !isOfferUnknown, all.domainCapabilities == nil {
            all.domainCapabilities = try host.answer(to: Designer.question(wish, facts: all)) { text in
                Self.apply(offerEdits, to: &text)
            }
        }
        return all
    }

    package func design() async throws -> Design { try Designer.design(wish, facts: await allFacts()) }

    private static func apply(_ edits: [(old: String, new: String)], to text: inout String) {
        for edit in edits {
            text = text.split(separator: edit.old, omittingEmptySubsequences: false).joined(separator: edit.new)
        }
    }
}
