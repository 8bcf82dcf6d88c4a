public import FleetModel
public import Libvirt

extension Fleet {
    /// Opens one more connection to a host, for a guest's screen or console; it is the caller's to close.
    ///
    /// - Throws: a failure when the host was removed or is not connected, or what libvirt says.
    public func connection(to host: HostID) async throws -> Connection {
        guard let door = await door(to: host) else {
            throw Failure(what: "connecting", why: "the host was removed", next: "Add the connection again")
        }
        guard door.isUsable else {
            throw Failure(what: "connecting to \(door.name)", why: "it is not connected now")
        }
        return try await door.open()
    }

    /// Finds a guest on a connection of its own.
    ///
    /// - Throws: what went wrong, in a sentence.
    public func domain(of guest: GuestID, for what: String) async throws(Failure) -> Domain {
        do {
            let connection = try await connection(to: guest.host)
            guard let uuid = guest.uuid.libvirt else { throw Failure(what: what, why: "its identity is not known") }
            return try await connection.domain(uuid)
        } catch let failure as Failure {
            throw failure
        } catch let error as LibvirtError {
            throw Failure(what, error, host: "the host")
        } catch {
            throw Failure(what: what, why: "\(error)")
        }
    }
}

extension GuestUUID {
    /// The identity as the binding has it.
    public var libvirtUUID: UUID? { libvirt }
}
