import CLibvirt
import Glibc

/// A file system mounted inside a guest.
public struct GuestFilesystem: Hashable, Sendable {
    /// Where it is mounted.
    public let mountPoint: String
    /// The guest's name of the device.
    public let name: String
    /// The type, such as `ext4`.
    public let type: String
    /// The targets of the disks it is on, such as `vda`.
    public let disks: [String]
}

extension Domain {
    /// The mounted file systems; needs the guest agent. `virDomainGetFSInfo`.
    public func filesystems() async throws(LibvirtError) -> [GuestFilesystem] {
        try await run { domain throws(LibvirtError) in
            var list: UnsafeMutablePointer<virDomainFSInfoPtr?>?
            let count = try check("virDomainGetFSInfo", virDomainGetFSInfo(domain, &list, 0))
            return try FarList.take(
                "virDomainGetFSInfo", list, count, freeing: { virDomainFSInfoFree($0) }, { GuestFilesystem($0) })
        }
    }

    /// Stops writing to file systems so that a disk can be copied; nil means all. Returns how many.
    /// `virDomainFSFreeze`.
    @discardableResult
    public func freezeFilesystems(_ mountPoints: [String]? = nil) async throws(LibvirtError) -> Int {
        try await run { domain throws(LibvirtError) in
            guard let mountPoints else {
                return Int(try check("virDomainFSFreeze", virDomainFSFreeze(domain, nil, 0, 0)))
            }
            let result = withCStrings(mountPoints) { virDomainFSFreeze(domain, $0, UInt32(mountPoints.count), 0) }
            return Int(try check("virDomainFSFreeze", result))
        }
    }

    /// Lets frozen file systems be written again; nil means all. Returns how many. `virDomainFSThaw`.
    @discardableResult
    public func thawFilesystems(_ mountPoints: [String]? = nil) async throws(LibvirtError) -> Int {
        try await run { domain throws(LibvirtError) in
            guard let mountPoints else { return Int(try check("virDomainFSThaw", virDomainFSThaw(domain, nil, 0, 0))) }
            let result = withCStrings(mountPoints) { virDomainFSThaw(domain, $0, UInt32(mountPoints.count), 0) }
            return Int(try check("virDomainFSThaw", result))
        }
    }

    /// Gives unused blocks back to the host; nil means every file system. `virDomainFSTrim`.
    /// - Parameter minimum: free ranges shorter than this are left, bytes.
    public func trimFilesystems(_ mountPoint: String? = nil, minimum: UInt64 = 0) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check(
                "virDomainFSTrim", withOptionalCString(mountPoint) { virDomainFSTrim(domain, $0, minimum, 0) })
        }
    }
}

extension GuestFilesystem {
    fileprivate init(_ info: virDomainFSInfo) {
        mountPoint = String(copying: info.mountpoint) ?? ""
        name = String(copying: info.name) ?? ""
        type = String(copying: info.fstype) ?? ""
        disks = FarList.clamped(info.devAlias, info.ndevAlias).compactMap { String(copying: $0) }
    }
}
