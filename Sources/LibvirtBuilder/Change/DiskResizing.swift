public import Libvirt
public import LibvirtDesigner
internal import XMLTree

/// A disk that is made larger, or smaller while its guest is off.
public struct DiskResizing: Sendable {
    /// Its target.
    public let target: String
    /// Its size now, bytes; nil where the host does not tell.
    public let before: UInt64?
    /// The size that is wanted, bytes.
    public let wanted: UInt64
    /// How it is done.
    public let plan: Plan
    /// The calls for a running guest.
    public let calls: [GuestChangeStep]

    /// What was behind the new end is lost.
    public var isShrinking: Bool { before.map { wanted < $0 } ?? false }

    /// Works it out.
    /// - Parameter size: bytes; `isAdded` adds them to what the disk has.
    public init(
        _ disk: GuestDevice, of guest: ChangeableGuest, to size: UInt64, isAdded: Bool, on connection: Connection
    ) async throws(StepFailure) {
        let target = disk.identity.key
        self.target = target
        let source = disk.element.child("source")
        do throws(LibvirtError) {
            let domain = try await connection.domain(guest.uuid)
            if guest.documents.running != nil {
                before = try? await domain.diskSize(target).capacity
                wanted = try Self.sum(size, isAdded ? before : 0)
                calls = [.resizeDisk(target: target, bytes: wanted)]
                plan = guest.plan(calls)
            } else {
                let volume: StorageVolume
                if let pool = source?["pool"], let name = source?["volume"] {
                    volume = try await VolumeName(pool: pool, name: name).volume(on: connection)
                } else {
                    volume = try await connection.volume(path: source?["file"] ?? source?["dev"] ?? "")
                }
                let capacity = try await volume.info().capacity
                before = capacity
                wanted = try Self.sum(size, isAdded ? capacity : 0)
                let name = VolumeName(pool: try await volume.pool().name, name: volume.name)
                calls = []
                let step = ResizeVolume(name, to: wanted, shrinks: wanted < capacity)
                plan = guest.plan([], after: wanted == capacity ? [] : [step])
            }
        } catch  where error.code == .noStorageVol {
            throw StepFailure(
                "the image of \(target) is in no storage pool of the host, so that it is resized only while the guest runs",
                next: "start the guest, or resize it with qemu-img on the host")
        } catch { throw StepFailure(error) }
        if guest.documents.running != nil, isShrinking {
            throw StepFailure(
                "\(target) cannot be made smaller while the guest uses it", next: "shut the guest down first")
        }
    }

    private static func sum(_ size: UInt64, _ rest: UInt64?) throws(LibvirtError) -> UInt64 {
        let (sum, isTooLarge) = size.addingReportingOverflow(rest ?? 0)
        guard rest != nil, !isTooLarge else {
            throw LibvirtError(
                code: .invalidArg, message: "the size of the disk is not known: say the whole size",
                call: "virDomainGetBlockInfo")
        }
        return sum
    }
}
