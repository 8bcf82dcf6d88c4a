internal import Libvirt
internal import XMLTree

/// Taking, going back to and deleting snapshots.
enum SnapshotActions {
    /// Takes one; libvirt chooses what it holds (a running guest's memory too).
    static func create(_ name: String, of domain: Domain) async throws(LibvirtError) {
        let document = Element("domainsnapshot", children: [.element(Element("name", children: [.text(name)]))])
        _ = try await domain.createSnapshot(document.xml)
    }

    static func revert(_ name: String, of domain: Domain) async throws(LibvirtError) {
        try await domain.revert(to: try await domain.snapshot(named: name))
    }

    /// Deletes one; its children hang on its parent from then on.
    static func delete(_ name: String, of domain: Domain) async throws(LibvirtError) {
        try await domain.snapshot(named: name).delete()
    }

    /// Names, oldest first. The driver's order is kept where a time is not known.
    static func names(of domain: Domain) async throws(LibvirtError) -> [String] {
        var dated: [(place: Int, time: Int64, name: String)] = []
        for (place, snapshot) in try await domain.snapshots().enumerated() {
            let document = try? Element(parsing: try await snapshot.xml())
            let time = document?.child("creationTime").flatMap { Int64($0.text) } ?? 0
            dated.append((place, time, snapshot.name))
        }
        return dated.sorted { ($0.time, $0.place) < ($1.time, $1.place) }.map(\.name)
    }
}
