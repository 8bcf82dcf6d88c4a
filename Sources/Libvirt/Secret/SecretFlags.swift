import CLibvirt

extension Secret {
    /// Which secrets a listing holds; empty means all (`virConnectListAllSecretsFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_LIST_SECRETS_EPHEMERAL`.
        public static var ephemeral: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_SECRETS_EPHEMERAL.rawValue))
        }

        /// `VIR_CONNECT_LIST_SECRETS_NO_EPHEMERAL`.
        public static var noEphemeral: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_SECRETS_NO_EPHEMERAL.rawValue))
        }

        /// `VIR_CONNECT_LIST_SECRETS_PRIVATE`.
        public static var `private`: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_SECRETS_PRIVATE.rawValue))
        }

        /// `VIR_CONNECT_LIST_SECRETS_NO_PRIVATE`.
        public static var noPrivate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_SECRETS_NO_PRIVATE.rawValue))
        }
    }
}

extension Secret {
    /// How a secret is defined (`virSecretDefineFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_SECRET_DEFINE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_SECRET_DEFINE_VALIDATE.rawValue))
        }
    }
}

extension Secret {
    /// What a secret is for (`virSecretUsageType`).
    public struct UsageKind: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_SECRET_USAGE_TYPE_NONE`.
        public static var none: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_USAGE_TYPE_NONE.rawValue)) }

        /// `VIR_SECRET_USAGE_TYPE_VOLUME`.
        public static var volume: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_USAGE_TYPE_VOLUME.rawValue))
        }

        /// `VIR_SECRET_USAGE_TYPE_CEPH`.
        public static var ceph: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_USAGE_TYPE_CEPH.rawValue)) }

        /// `VIR_SECRET_USAGE_TYPE_ISCSI`.
        public static var iscsi: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_USAGE_TYPE_ISCSI.rawValue))
        }

        /// `VIR_SECRET_USAGE_TYPE_TLS`.
        public static var tls: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_USAGE_TYPE_TLS.rawValue)) }

        /// `VIR_SECRET_USAGE_TYPE_VTPM`.
        public static var vtpm: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_USAGE_TYPE_VTPM.rawValue)) }
    }
}
