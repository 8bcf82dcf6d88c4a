internal import FleetModel
internal import Libvirt
internal import XMLTree

/// What a host says of itself only after it has looked at every emulator it has: for a daemon that has just started
/// that takes half a minute, in which the asking connection answers nothing else.
struct SlowHostFacts: Sendable {
    /// Calls that asking makes.
    static let calls = 2

    var hypervisorVersion: String?
    var capabilities: Element?

    /// Asks; what is not answered stays nil.
    /// - Parameter capabilities: whether the long document is wanted too.
    init(asking connection: isolated Connection, capabilities isWanted: Bool = true) {
        hypervisorVersion = ((try? connection.hypervisorVersion()) ?? nil).map { "\($0)" }
        guard isWanted, let text = try? connection.capabilitiesXML() else { return }
        capabilities = try? Element(parsing: text)
    }
}

extension HostFacts {
    /// Takes over what came later.
    mutating func add(_ slow: SlowHostFacts) {
        if let version = slow.hypervisorVersion {
            // The driver's name is one word; what follows it is the version of the last answer.
            hypervisor = hypervisor.map { "\($0.prefix { $0 != " " }) \(version)" }
        }
        if let document = slow.capabilities { read(capabilities: document) }
    }

    /// Keeps what an earlier connection to the same host learnt, until the slow answers have come again.
    mutating func keepSlowFacts(of old: HostFacts?) {
        guard let old, old.hostname == hostname else { return }
        if let name = hypervisor, old.hypervisor?.hasPrefix("\(name) ") == true { hypervisor = old.hypervisor }
        cpuModel = cpuModel ?? old.cpuModel
        if cells.isEmpty { cells = old.cells }
    }
}
