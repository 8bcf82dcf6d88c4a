import CLibvirt

extension Domain {
    /// How an image is committed (`virDomainBlockCommitFlags`).
    public struct BlockCommitFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_COMMIT_SHALLOW`.
        public static var shallow: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COMMIT_SHALLOW.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COMMIT_DELETE`.
        public static var delete: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COMMIT_DELETE.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COMMIT_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COMMIT_ACTIVE.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COMMIT_RELATIVE`.
        public static var relative: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COMMIT_RELATIVE.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COMMIT_BANDWIDTH_BYTES`.
        public static var bandwidthBytes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COMMIT_BANDWIDTH_BYTES.rawValue))
        }
    }
}

extension Domain {
    /// How a disk is copied (`virDomainBlockCopyFlags`).
    public struct BlockCopyFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_COPY_SHALLOW`.
        public static var shallow: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COPY_SHALLOW.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COPY_REUSE_EXT`.
        public static var reuseExternal: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COPY_REUSE_EXT.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB`.
        public static var transientJob: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_COPY_SYNCHRONOUS_WRITES`.
        public static var synchronousWrites: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_COPY_SYNCHRONOUS_WRITES.rawValue))
        }
    }
}

extension Domain {
    /// How a block job ends (`virDomainBlockJobAbortFlags`).
    public struct BlockJobAbortFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_JOB_ABORT_ASYNC`.
        public static var async: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_ABORT_ASYNC.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_JOB_ABORT_PIVOT`.
        public static var pivot: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_ABORT_PIVOT.rawValue))
        }
    }
}

extension Domain {
    /// The unit of a block job's bandwidth (`virDomainBlockJobInfoFlags`).
    public struct BlockJobInfoFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_JOB_INFO_BANDWIDTH_BYTES`.
        public static var bandwidthBytes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_INFO_BANDWIDTH_BYTES.rawValue))
        }
    }
}

extension Domain {
    /// The unit of a block job's bandwidth limit (`virDomainBlockJobSetSpeedFlags`).
    public struct BlockJobSpeedFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_JOB_SPEED_BANDWIDTH_BYTES`.
        public static var bandwidthBytes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_JOB_SPEED_BANDWIDTH_BYTES.rawValue))
        }
    }
}

extension Domain {
    /// The unit of a block pull's bandwidth limit (`virDomainBlockPullFlags`).
    public struct BlockPullFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_PULL_BANDWIDTH_BYTES`.
        public static var bandwidthBytes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_PULL_BANDWIDTH_BYTES.rawValue))
        }
    }
}

extension Domain {
    /// How an image is rebased (`virDomainBlockRebaseFlags`).
    public struct BlockRebaseFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_REBASE_SHALLOW`.
        public static var shallow: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_SHALLOW.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_REBASE_REUSE_EXT`.
        public static var reuseExternal: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_REUSE_EXT.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_REBASE_COPY_RAW`.
        public static var copyRaw: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_COPY_RAW.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_REBASE_COPY`.
        public static var copy: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_COPY.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_REBASE_RELATIVE`.
        public static var relative: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_RELATIVE.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_REBASE_COPY_DEV`.
        public static var copyDev: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_COPY_DEV.rawValue))
        }

        /// `VIR_DOMAIN_BLOCK_REBASE_BANDWIDTH_BYTES`.
        public static var bandwidthBytes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_REBASE_BANDWIDTH_BYTES.rawValue))
        }
    }
}

extension Domain {
    /// The unit of a disk's new size (`virDomainBlockResizeFlags`).
    public struct BlockResizeFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BLOCK_RESIZE_BYTES`.
        public static var bytes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BLOCK_RESIZE_BYTES.rawValue))
        }
    }
}
