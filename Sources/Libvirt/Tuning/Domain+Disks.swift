import CLibvirt

/// The sizes of a disk, bytes. `virDomainBlockInfo`.
public struct DiskSize: Hashable, Sendable {
    /// What the guest sees.
    public let capacity: UInt64
    /// The highest offset written, or what the file system gives to the image.
    public let allocation: UInt64
    /// What the image takes on its host.
    public let physical: UInt64
}

/// A disk that has failed.
public struct DiskError: Hashable, Sendable {
    /// The guest's name of the disk.
    public let disk: String
    /// Why.
    public let code: Domain.DiskErrorCode
}

extension Domain {
    /// The sizes of a disk, by target or path. `virDomainGetBlockInfo`.
    public func diskSize(_ disk: String) async throws(LibvirtError) -> DiskSize {
        try await run { domain throws(LibvirtError) in
            var info = virDomainBlockInfo()
            try check("virDomainGetBlockInfo", virDomainGetBlockInfo(domain, disk, &info, 0))
            return DiskSize(capacity: info.capacity, allocation: info.allocation, physical: info.physical)
        }
    }

    /// The disks that have failed since the guest started. `virDomainGetDiskErrors`.
    public func diskErrors() async throws(LibvirtError) -> [DiskError] {
        try await run { domain throws(LibvirtError) in
            let call: StaticString = "virDomainGetDiskErrors"
            let room = try FarList.room(call, for: try check(call, virDomainGetDiskErrors(domain, nil, 0, 0)))
            var list = [virDomainDiskError](repeating: virDomainDiskError(), count: room)
            let count = try check(call, virDomainGetDiskErrors(domain, &list, UInt32(room), 0))
            return FarList.filled(list, count).map {
                DiskError(disk: String(taking: $0.disk) ?? "", code: DiskErrorCode(rawValue: $0.error))
            }
        }
    }

    /// Asks for an event once a disk is written beyond an offset, bytes. `virDomainSetBlockThreshold`.
    public func setBlockThreshold(_ threshold: UInt64, of device: String) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainSetBlockThreshold", virDomainSetBlockThreshold(domain, device, threshold, 0))
        }
    }
}
