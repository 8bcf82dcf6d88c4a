import CLibvirt

extension Checkpoint {
    /// Which checkpoints a listing holds (`virDomainCheckpointListFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CHECKPOINT_LIST_DESCENDANTS`.
        public static var descendants: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_LIST_DESCENDANTS.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_LIST_ROOTS`.
        public static var roots: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_LIST_ROOTS.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_LIST_TOPOLOGICAL`.
        public static var topological: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_LIST_TOPOLOGICAL.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_LIST_LEAVES`.
        public static var leaves: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_LIST_LEAVES.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_LIST_NO_LEAVES`.
        public static var noLeaves: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_LIST_NO_LEAVES.rawValue))
        }
    }
}

extension Checkpoint {
    /// How a checkpoint is taken (`virDomainCheckpointCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE`.
        public static var redefine: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE`.
        public static var quiesce: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE_VALIDATE`.
        public static var redefineValidate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE_VALIDATE.rawValue))
        }
    }
}

extension Checkpoint {
    /// What goes away together with a checkpoint (`virDomainCheckpointDeleteFlags`).
    public struct DeleteFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN`.
        public static var children: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_DELETE_METADATA_ONLY`.
        public static var metadataOnly: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_DELETE_METADATA_ONLY.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY`.
        public static var childrenOnly: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY.rawValue))
        }
    }
}

extension Checkpoint {
    /// What a checkpoint document contains (`virDomainCheckpointXMLFlags`).
    public struct XMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CHECKPOINT_XML_SECURE`.
        public static var secure: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_XML_SECURE.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_XML_NO_DOMAIN`.
        public static var noDomain: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_XML_NO_DOMAIN.rawValue))
        }

        /// `VIR_DOMAIN_CHECKPOINT_XML_SIZE`.
        public static var size: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHECKPOINT_XML_SIZE.rawValue))
        }
    }
}
