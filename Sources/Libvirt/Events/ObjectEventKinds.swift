import CLibvirt

extension NetworkEvent {
    /// What happened to a network (`virNetworkEventLifecycleType`).
    public struct Lifecycle: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_EVENT_DEFINED`.
        public static var defined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_EVENT_DEFINED.rawValue))
        }

        /// `VIR_NETWORK_EVENT_UNDEFINED`.
        public static var undefined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_EVENT_UNDEFINED.rawValue))
        }

        /// `VIR_NETWORK_EVENT_STARTED`.
        public static var started: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_EVENT_STARTED.rawValue))
        }

        /// `VIR_NETWORK_EVENT_STOPPED`.
        public static var stopped: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_EVENT_STOPPED.rawValue))
        }
    }
}

extension StoragePoolEvent {
    /// What happened to a storage pool (`virStoragePoolEventLifecycleType`).
    public struct Lifecycle: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_STORAGE_POOL_EVENT_DEFINED`.
        public static var defined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_EVENT_DEFINED.rawValue))
        }

        /// `VIR_STORAGE_POOL_EVENT_UNDEFINED`.
        public static var undefined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_EVENT_UNDEFINED.rawValue))
        }

        /// `VIR_STORAGE_POOL_EVENT_STARTED`.
        public static var started: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_EVENT_STARTED.rawValue))
        }

        /// `VIR_STORAGE_POOL_EVENT_STOPPED`.
        public static var stopped: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_EVENT_STOPPED.rawValue))
        }

        /// `VIR_STORAGE_POOL_EVENT_CREATED`.
        public static var created: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_EVENT_CREATED.rawValue))
        }

        /// `VIR_STORAGE_POOL_EVENT_DELETED`.
        public static var deleted: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_STORAGE_POOL_EVENT_DELETED.rawValue))
        }
    }
}

extension NodeDeviceEvent {
    /// What happened to a node device (`virNodeDeviceEventLifecycleType`).
    public struct Lifecycle: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_NODE_DEVICE_EVENT_CREATED`.
        public static var created: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_DEVICE_EVENT_CREATED.rawValue))
        }

        /// `VIR_NODE_DEVICE_EVENT_DELETED`.
        public static var deleted: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_DEVICE_EVENT_DELETED.rawValue))
        }

        /// `VIR_NODE_DEVICE_EVENT_DEFINED`.
        public static var defined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_DEVICE_EVENT_DEFINED.rawValue))
        }

        /// `VIR_NODE_DEVICE_EVENT_UNDEFINED`.
        public static var undefined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NODE_DEVICE_EVENT_UNDEFINED.rawValue))
        }
    }
}

extension SecretEvent {
    /// What happened to a secret (`virSecretEventLifecycleType`).
    public struct Lifecycle: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_SECRET_EVENT_DEFINED`.
        public static var defined: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_EVENT_DEFINED.rawValue)) }

        /// `VIR_SECRET_EVENT_UNDEFINED`.
        public static var undefined: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_SECRET_EVENT_UNDEFINED.rawValue))
        }
    }
}
