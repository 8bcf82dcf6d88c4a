internal import LibvirtDesigner

/// What becomes of one of a guest's disks when the guest is deleted.
public struct VolumeFate: Hashable, Sendable {
    /// The disk's name in the guest, such as `vda`.
    public let disk: String
    /// What is behind it, as a person reads it: the volume, or a path.
    public let what: String
    /// What becomes of it.
    public let fate: Fate

    /// Goes or stays.
    public enum Fate: Hashable, Sendable {
        /// It is deleted.
        case goes(VolumeName, bytes: UInt64?)
        /// It stays, for this reason.
        case stays(String)
    }

    /// It is deleted.
    var goes: Bool { if case .goes = fate { true } else { false } }

    /// As a line: `vda: web.qcow2 in pool default stays: it is shared`.
    public var text: String {
        switch fate {
        case .goes(_, let bytes): "\(disk): \(what) goes\(bytes.map { " (\(Sizes.storage($0)))" } ?? "")"
        case .stays(let reason): "\(disk): \(what) stays: \(reason)"
        }
    }
}
