internal import Libvirt

/// One run of a guest: what must not change while its screen is shown.
struct GuestRun: Sendable {
    let domain: Domain
    /// The number of the run, unique on the host as long as its daemon's host runs.
    let id: Int32
    let graphics: GraphicsList
    /// How we came to the host.
    let link: HostAddress

    /// Finds the guest; nil when it does not run.
    static func find(_ uuid: UUID, on connection: Connection) async throws(DisplayFailure) -> GuestRun? {
        let found: (domain: Domain, id: Int32, xml: String)?
        do {
            found = try await connection.perform { connection throws(LibvirtError) in
                let domain = try connection.domain(uuid)
                guard let id = domain.id else { return nil }
                return (domain, id, try connection.xml(of: domain))
            }
        } catch {
            throw DisplayFailure(.unavailable, "The guest is not found: \(error).")
        }
        guard let found else { return nil }
        return GuestRun(
            domain: found.domain, id: found.id, graphics: try GraphicsList(domainXML: found.xml),
            link: connection.address)
    }

    /// Throws unless the run that was found is still going on: then what was connected to meanwhile belongs to it.
    func confirm(patience: UInt32) async throws(DisplayFailure) {
        let domain = domain
        let late = DisplayFailure(
            .unreachable, "The host did not say within \(patience / 1000) s whether the guest runs.")
        let now = try await Patience.wait(patience, late) { () throws(DisplayFailure) in
            do {
                return try await domain.currentID()
            } catch {
                throw DisplayFailure(.unreachable, "The host does not say whether the guest still runs: \(error).")
            }
        }
        guard now == id else { throw DisplayFailure(.guestGone, "The guest was stopped or started again.") }
    }
}
