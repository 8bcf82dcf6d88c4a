import CLibvirt

/// Codes about objects: missing, invalid, there already.
extension ErrorCode {
    /// `VIR_ERR_NO_CONNECT`.
    public static var noConnect: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_CONNECT.rawValue)) }

    /// `VIR_ERR_INVALID_CONN`.
    public static var invalidConn: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_CONN.rawValue)) }

    /// `VIR_ERR_INVALID_DOMAIN`.
    public static var invalidDomain: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_DOMAIN.rawValue)) }

    /// `VIR_ERR_INVALID_ARG`.
    public static var invalidArg: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_ARG.rawValue)) }

    /// `VIR_ERR_NO_XEN`.
    public static var noXen: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_XEN.rawValue)) }

    /// `VIR_ERR_NO_KERNEL`.
    public static var noKernel: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_KERNEL.rawValue)) }

    /// `VIR_ERR_NO_ROOT`.
    public static var noRoot: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_ROOT.rawValue)) }

    /// `VIR_ERR_NO_SOURCE`.
    public static var noSource: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_SOURCE.rawValue)) }

    /// `VIR_ERR_NO_TARGET`.
    public static var noTarget: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_TARGET.rawValue)) }

    /// `VIR_ERR_NO_NAME`.
    public static var noName: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_NAME.rawValue)) }

    /// `VIR_ERR_NO_OS`.
    public static var noOs: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_OS.rawValue)) }

    /// `VIR_ERR_NO_DEVICE`.
    public static var noDevice: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_DEVICE.rawValue)) }

    /// `VIR_ERR_NO_XENSTORE`.
    public static var noXenstore: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_XENSTORE.rawValue)) }

    /// `VIR_ERR_DOM_EXIST`.
    public static var domExist: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_DOM_EXIST.rawValue)) }

    /// `VIR_ERR_INVALID_NETWORK`.
    public static var invalidNetwork: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_NETWORK.rawValue))
    }

    /// `VIR_ERR_NETWORK_EXIST`.
    public static var networkExist: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NETWORK_EXIST.rawValue)) }

    /// `VIR_WAR_NO_NETWORK`.
    public static var warNoNetwork: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_WAR_NO_NETWORK.rawValue)) }

    /// `VIR_ERR_NO_DOMAIN`.
    public static var noDomain: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_DOMAIN.rawValue)) }

    /// `VIR_ERR_NO_NETWORK`.
    public static var noNetwork: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_NETWORK.rawValue)) }

    /// `VIR_ERR_INVALID_MAC`.
    public static var invalidMac: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_MAC.rawValue)) }

    /// `VIR_ERR_INVALID_STORAGE_POOL`.
    public static var invalidStoragePool: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_STORAGE_POOL.rawValue))
    }

    /// `VIR_ERR_INVALID_STORAGE_VOL`.
    public static var invalidStorageVol: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_STORAGE_VOL.rawValue))
    }

    /// `VIR_WAR_NO_STORAGE`.
    public static var warNoStorage: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_WAR_NO_STORAGE.rawValue)) }

    /// `VIR_ERR_NO_STORAGE_POOL`.
    public static var noStoragePool: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_STORAGE_POOL.rawValue))
    }

    /// `VIR_ERR_NO_STORAGE_VOL`.
    public static var noStorageVol: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_STORAGE_VOL.rawValue)) }

    /// `VIR_WAR_NO_NODE`.
    public static var warNoNode: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_WAR_NO_NODE.rawValue)) }

    /// `VIR_ERR_INVALID_NODE_DEVICE`.
    public static var invalidNodeDevice: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_NODE_DEVICE.rawValue))
    }

    /// `VIR_ERR_NO_NODE_DEVICE`.
    public static var noNodeDevice: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_NODE_DEVICE.rawValue)) }

    /// `VIR_ERR_NO_SECURITY_MODEL`.
    public static var noSecurityModel: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_SECURITY_MODEL.rawValue))
    }

    /// `VIR_WAR_NO_INTERFACE`.
    public static var warNoInterface: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_WAR_NO_INTERFACE.rawValue)) }

    /// `VIR_ERR_NO_INTERFACE`.
    public static var noInterface: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_INTERFACE.rawValue)) }

    /// `VIR_ERR_INVALID_INTERFACE`.
    public static var invalidInterface: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_INTERFACE.rawValue))
    }

    /// `VIR_WAR_NO_NWFILTER`.
    public static var warNoNwfilter: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_WAR_NO_NWFILTER.rawValue)) }

    /// `VIR_ERR_INVALID_NWFILTER`.
    public static var invalidNwfilter: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_NWFILTER.rawValue))
    }

    /// `VIR_ERR_NO_NWFILTER`.
    public static var noNwfilter: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_NWFILTER.rawValue)) }

    /// `VIR_WAR_NO_SECRET`.
    public static var warNoSecret: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_WAR_NO_SECRET.rawValue)) }

    /// `VIR_ERR_INVALID_SECRET`.
    public static var invalidSecret: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_SECRET.rawValue)) }

    /// `VIR_ERR_NO_SECRET`.
    public static var noSecret: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_SECRET.rawValue)) }

    /// `VIR_ERR_INVALID_DOMAIN_SNAPSHOT`.
    public static var invalidDomainSnapshot: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_DOMAIN_SNAPSHOT.rawValue))
    }

    /// `VIR_ERR_NO_DOMAIN_SNAPSHOT`.
    public static var noDomainSnapshot: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_DOMAIN_SNAPSHOT.rawValue))
    }

    /// `VIR_ERR_INVALID_STREAM`.
    public static var invalidStream: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_STREAM.rawValue)) }

    /// `VIR_ERR_NO_DOMAIN_METADATA`.
    public static var noDomainMetadata: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_DOMAIN_METADATA.rawValue))
    }

    /// `VIR_ERR_STORAGE_VOL_EXIST`.
    public static var storageVolExist: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_STORAGE_VOL_EXIST.rawValue))
    }

    /// `VIR_ERR_NO_SERVER`.
    public static var noServer: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_SERVER.rawValue)) }

    /// `VIR_ERR_NO_CLIENT`.
    public static var noClient: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_CLIENT.rawValue)) }

    /// `VIR_ERR_INVALID_NWFILTER_BINDING`.
    public static var invalidNwfilterBinding: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_NWFILTER_BINDING.rawValue))
    }

    /// `VIR_ERR_NO_NWFILTER_BINDING`.
    public static var noNwfilterBinding: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_NWFILTER_BINDING.rawValue))
    }

    /// `VIR_ERR_INVALID_DOMAIN_CHECKPOINT`.
    public static var invalidDomainCheckpoint: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_DOMAIN_CHECKPOINT.rawValue))
    }

    /// `VIR_ERR_NO_DOMAIN_CHECKPOINT`.
    public static var noDomainCheckpoint: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_DOMAIN_CHECKPOINT.rawValue))
    }

    /// `VIR_ERR_NO_DOMAIN_BACKUP`.
    public static var noDomainBackup: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_DOMAIN_BACKUP.rawValue))
    }

    /// `VIR_ERR_INVALID_NETWORK_PORT`.
    public static var invalidNetworkPort: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INVALID_NETWORK_PORT.rawValue))
    }

    /// `VIR_ERR_NETWORK_PORT_EXIST`.
    public static var networkPortExist: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NETWORK_PORT_EXIST.rawValue))
    }

    /// `VIR_ERR_NO_NETWORK_PORT`.
    public static var noNetworkPort: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_NETWORK_PORT.rawValue))
    }

    /// `VIR_ERR_NO_HOSTNAME`.
    public static var noHostname: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_HOSTNAME.rawValue)) }
}
