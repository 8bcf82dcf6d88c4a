import CLibvirt

/// A disk's running job. `virDomainBlockJobInfo`.
public struct BlockJobInfo: Hashable, Sendable {
    /// What it does.
    public let kind: Domain.BlockJobKind
    /// The limit, MiB/s or, if asked for, bytes/s; 0 for none.
    public let bandwidth: UInt64
    /// How far it has come, in units of `end`.
    public let current: UInt64
    /// Where it ends; 0 with `current` 0 while that is not known.
    public let end: UInt64
}

extension Domain {
    /// The job on a disk; nil if there is none. `virDomainGetBlockJobInfo`.
    public func blockJob(on disk: String, _ flags: BlockJobInfoFlags = []) async throws(LibvirtError) -> BlockJobInfo? {
        try await run { domain throws(LibvirtError) in
            var info = virDomainBlockJobInfo()
            let found = try check(
                "virDomainGetBlockJobInfo", virDomainGetBlockJobInfo(domain, disk, &info, flags.rawValue))
            guard found > 0 else { return nil }
            return BlockJobInfo(
                kind: BlockJobKind(rawValue: info.type), bandwidth: UInt64(info.bandwidth), current: info.cur,
                end: info.end)
        }
    }

    /// Ends the job on a disk, or with `.pivot` lets the guest use the copy. `virDomainBlockJobAbort`.
    public func abortBlockJob(on disk: String, _ flags: BlockJobAbortFlags = []) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainBlockJobAbort", virDomainBlockJobAbort(domain, disk, flags.rawValue))
        }
    }

    /// Limits the job on a disk; MiB/s or, with a flag, bytes/s; 0 lifts the limit. `virDomainBlockJobSetSpeed`.
    public func setBlockJobSpeed(
        on disk: String, _ bandwidth: UInt, _ flags: BlockJobSpeedFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainBlockJobSetSpeed", virDomainBlockJobSetSpeed(domain, disk, bandwidth, flags.rawValue))
        }
    }

    /// Brings a disk's backing images into its top image. `virDomainBlockPull`.
    public func blockPull(
        _ disk: String, bandwidth: UInt = 0, _ flags: BlockPullFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainBlockPull", virDomainBlockPull(domain, disk, bandwidth, flags.rawValue))
        }
    }

    /// Brings backing images down to `base` into the top image, or copies to it. `virDomainBlockRebase`.
    public func blockRebase(
        _ disk: String, base: String?, bandwidth: UInt = 0, _ flags: BlockRebaseFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(base) { virDomainBlockRebase(domain, disk, $0, bandwidth, flags.rawValue) }
            try check("virDomainBlockRebase", result)
        }
    }

    /// Copies a disk to the place that a document names. `virDomainBlockCopy`.
    public func blockCopy(
        _ disk: String, to xml: String, _ parameters: TypedParameters = TypedParameters(), _ flags: BlockCopyFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try parameters.lend { list, count throws(LibvirtError) in
                try check("virDomainBlockCopy", virDomainBlockCopy(domain, disk, xml, list, count, flags.rawValue))
            }
        }
    }

    /// Brings changes down from `top` into `base`; nil means the ends of the chain. `virDomainBlockCommit`.
    public func blockCommit(
        _ disk: String, base: String? = nil, top: String? = nil, bandwidth: UInt = 0, _ flags: BlockCommitFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(base) { base in
                withOptionalCString(top) { virDomainBlockCommit(domain, disk, base, $0, bandwidth, flags.rawValue) }
            }
            try check("virDomainBlockCommit", result)
        }
    }

    /// Gives a disk another size, KiB or, with a flag, bytes. `virDomainBlockResize`.
    public func blockResize(
        _ disk: String, to size: UInt64, _ flags: BlockResizeFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            try check("virDomainBlockResize", virDomainBlockResize(domain, disk, size, flags.rawValue))
        }
    }

    /// Starts a backup; with a checkpoint for the next incremental one. `virDomainBackupBegin`.
    public func beginBackup(
        _ xml: String, checkpoint: String? = nil, _ flags: BackupFlags = []
    ) async throws(LibvirtError) {
        try await run { domain throws(LibvirtError) in
            let result = withOptionalCString(checkpoint) { virDomainBackupBegin(domain, xml, $0, flags.rawValue) }
            try check("virDomainBackupBegin", result)
        }
    }

    /// The running backup, as a document. `virDomainBackupGetXMLDesc`.
    public func backupXML() async throws(LibvirtError) -> String {
        try await run { domain throws(LibvirtError) in
            try check("virDomainBackupGetXMLDesc", taking: virDomainBackupGetXMLDesc(domain, 0))
        }
    }
}
