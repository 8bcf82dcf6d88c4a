internal import Libvirt
internal import XMLTree

/// Taking, going back to and deleting snapshots.
enum SnapshotActions {
    static func create(_ name: String, of domain: Domain) async throws(LibvirtError) {
        throw LibvirtError(code: .noSupport, message: "snapshots", call: "")
    }
    static func revert(_ name: String, of domain: Domain) async throws(LibvirtError) {
        throw LibvirtError(code: .noSupport, message: "snapshots", call: "")
    }
    static func delete(_ name: String, of domain: Domain) async throws(LibvirtError) {
        throw LibvirtError(code: .noSupport, message: "snapshots", call: "")
    }
}
