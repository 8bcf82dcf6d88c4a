public import XMLTree

/// A program that made a guest and changes it as it likes, told by what it keeps in the metadata.
public struct GuestOwner: Hashable, Sendable {
    /// The program, as in `OpenStack Nova`.
    public let program: String
    /// What it calls the guest; nil where the metadata do not say. Untrusted text.
    public let guestName: String?

    /// What a user should know before changing the guest, as a sentence.
    public var remark: String {
        let called = guestName.map { " as \($0)" } ?? ""
        return "\(program) manages this guest\(called) and may undo the change: it is better made there."
    }

    /// Looks for an owner in a domain document; nil when nobody claims the guest.
    public init?(of document: Element) {
        for own in document.child("metadata")?.elements ?? [] {
            let names = own.attributes.filter { $0.name.hasPrefix("xmlns") }.map(\.value)
            for mark in Self.marks where names.contains(where: { $0.hasPrefix(mark.namespace) }) {
                program = mark.program
                guestName = mark.name.flatMap { own.path($0)?.text }
                return
            }
        }
        return nil
    }

    /// What programs keep, by the beginning of their namespace, and where they write their own name for the guest.
    private static let marks: [(namespace: String, program: String, name: String?)] = [
        ("http://openstack.org/xmlns/libvirt/nova/", "OpenStack Nova", "name"),
        ("http://ovirt.org/vm/", "oVirt", "name"),
        ("http://kubevirt.io", "KubeVirt", "name"),
        ("http://opennebula.org/xmlns/libvirt/", "OpenNebula", "name"),
        ("http://cloudstack.apache.org/", "CloudStack", "name"),
        ("http://www.proxmox.com/", "Proxmox VE", "name"),
    ]
}
