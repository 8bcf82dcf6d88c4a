public import Libvirt
internal import ShellText

/// A volume by its pool and its name.
public struct VolumeName: Hashable, Sendable, CustomStringConvertible {
    /// The pool's name.
    public var pool: String
    /// The volume's name in the pool.
    public var name: String

    /// Makes a name.
    public init(pool: String, name: String) {
        self.pool = pool
        self.name = name
    }

    /// As in `web.qcow2 in pool default`.
    public var description: String { "\(name) in pool \(pool)" }

    /// The volume itself; throws when the pool or the volume is not there.
    public func volume(on connection: Connection) async throws(LibvirtError) -> StorageVolume {
        try await connection.storagePool(named: pool).volume(named: name)
    }

    /// Deletes it; one that is gone already is no failure.
    func delete(on connection: Connection) async throws(LibvirtError) {
        do throws(LibvirtError) {
            try await volume(on: connection).delete()
        } catch  where error.code == .noStorageVol {}
    }

    /// What a step leaves that has made it.
    var trace: Trace {
        let name = self
        return Trace(
            "the volume \(self)", remedy: "`virsh vol-delete \(ShellWord.quoted(self.name)) \(ShellWord.quoted(pool))`"
        ) {
            connection throws(LibvirtError) in try await name.delete(on: connection)
        }
    }
}
