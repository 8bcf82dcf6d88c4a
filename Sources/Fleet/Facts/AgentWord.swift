internal import FleetModel
internal import Libvirt

/// What a guest's agent says about its guest: untrusted, as everything from inside a guest.
struct AgentWord: Sendable, Equatable {
    var operatingSystem: String?
    var hostname: String?
    var addresses: [String] = []

    /// Asks the agent. It may not answer for seconds or ever, so the connection must be one that nobody else waits for.
    static func ask(_ guest: GuestUUID, on connection: Connection, _ calls: CallCounter) async -> AgentWord? {
        guard let uuid = guest.libvirt else { return nil }
        calls.add(3)
        guard let domain = try? await connection.domain(uuid),
            let information = try? await domain.guestInformation([.operatingSystem, .hostname])
        else { return nil }
        var word = AgentWord()
        word.operatingSystem = information["os.pretty-name"]?.text
        word.hostname = information["hostname"]?.text
        if let interfaces = try? await domain.interfaceAddresses(from: .agent) {
            word.addresses = GuestAddresses.usable(
                interfaces.flatMap(\.addresses).map { ($0.address, $0.kind == .ipv6) })
        }
        return word
    }
}
