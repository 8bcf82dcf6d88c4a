public import Libvirt
public import LibvirtDesigner
internal import XMLTree

/// A guest that is going to be changed, as it was read.
public struct ChangeableGuest: Sendable {
    /// Its identity.
    public let uuid: UUID
    /// Its name: untrusted text.
    public let name: String
    /// Its documents, with passwords.
    public let documents: GuestDocuments
    /// What is known of its host.
    public let host: ChangeHost
    /// The definition's text, which must be the same still when it is changed; nil for a transient guest.
    let definition: String?
    /// The number of its run; nil while it is off.
    let run: Int32?

    /// Reads a guest. `virDomainGetXMLDesc`, `virDomainGetAutostart`; on the connection's thread.
    public static func read(_ domain: Domain) async throws(StepFailure) -> ChangeableGuest {
        throw StepFailure("not yet")
    }

    /// The plan that carries a change out, to be run by `Builder`: it begins with a look whether the guest is as it was read.
    public func plan(_ change: GuestChangePlan) -> Plan { Plan(purpose: "change the guest \(name)") }
}
