import CLibvirt

/// A guest as libvirt sees it: a running instance, a definition, or both.
///
/// Its methods run on the thread of its connection.
public final class Domain: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name when the object was made; a rename does not change it. `virDomainGetName`.
    public let name: String

    /// The identity that stays. `virDomainGetUUID`.
    public let uuid: UUID

    /// The number of the running instance when the object was made; nil if it was not running. `virDomainGetID`.
    public let id: Int32?

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name and the identity.
    public var description: String { "\(name) (\(uuid))" }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virDomainFree)
        let identity = DomainIdentity(reading: raw)
        name = identity.name
        uuid = identity.uuid
        id = identity.id
    }
}

/// What names a domain in events and statistics.
public struct DomainIdentity: Hashable, Sendable {
    /// The name at that moment.
    public let name: String
    /// The identity that stays.
    public let uuid: UUID
    /// The number of the running instance, nil if it does not run.
    public let id: Int32?

    /// Makes an identity, for tests.
    public init(name: String, uuid: UUID, id: Int32?) {
        self.name = name
        self.uuid = uuid
        self.id = id
    }

    /// Reads what libvirt keeps in the object itself; asks nobody.
    init(reading domain: OpaquePointer) {
        name = String(copying: virDomainGetName(domain)) ?? ""
        uuid = UUID.read { virDomainGetUUID(domain, $0) } ?? UUID.zero
        let number = Int32(bitPattern: virDomainGetID(domain))
        id = number < 0 ? nil : number
    }
}
