import CLibvirt

extension Domain {
    /// How a backup starts (`virDomainBackupBeginFlags`).
    public struct BackupFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL`.
        public static var reuseExternal: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL.rawValue))
        }
    }
}
