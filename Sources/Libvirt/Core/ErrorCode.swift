import CLibvirt

/// What went wrong, as libvirt numbers it (`virErrorNumber`).
public struct ErrorCode: OpenEnumeration {
    /// The number that libvirt uses.
    public let rawValue: Int32

    /// Takes any number, known to this version or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `VIR_ERR_OK`.
    public static var ok: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OK.rawValue)) }

    /// `VIR_ERR_INTERNAL_ERROR`.
    public static var internalError: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_INTERNAL_ERROR.rawValue)) }

    /// `VIR_ERR_NO_MEMORY`.
    public static var noMemory: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_MEMORY.rawValue)) }

    /// `VIR_ERR_NO_SUPPORT`.
    public static var noSupport: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NO_SUPPORT.rawValue)) }

    /// `VIR_ERR_UNKNOWN_HOST`.
    public static var unknownHost: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_UNKNOWN_HOST.rawValue)) }

    /// `VIR_ERR_OPERATION_FAILED`.
    public static var operationFailed: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPERATION_FAILED.rawValue))
    }

    /// `VIR_ERR_GET_FAILED`.
    public static var getFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_GET_FAILED.rawValue)) }

    /// `VIR_ERR_POST_FAILED`.
    public static var postFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_POST_FAILED.rawValue)) }

    /// `VIR_ERR_HTTP_ERROR`.
    public static var httpError: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_HTTP_ERROR.rawValue)) }

    /// `VIR_ERR_SEXPR_SERIAL`.
    public static var sexprSerial: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_SEXPR_SERIAL.rawValue)) }

    /// `VIR_ERR_XEN_CALL`.
    public static var xenCall: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_XEN_CALL.rawValue)) }

    /// `VIR_ERR_OS_TYPE`.
    public static var osType: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OS_TYPE.rawValue)) }

    /// `VIR_ERR_DRIVER_FULL`.
    public static var driverFull: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_DRIVER_FULL.rawValue)) }

    /// `VIR_ERR_CALL_FAILED`.
    public static var callFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_CALL_FAILED.rawValue)) }

    /// `VIR_ERR_XML_ERROR`.
    public static var xmlError: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_XML_ERROR.rawValue)) }

    /// `VIR_ERR_OPERATION_DENIED`.
    public static var operationDenied: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPERATION_DENIED.rawValue))
    }

    /// `VIR_ERR_OPEN_FAILED`.
    public static var openFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPEN_FAILED.rawValue)) }

    /// `VIR_ERR_READ_FAILED`.
    public static var readFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_READ_FAILED.rawValue)) }

    /// `VIR_ERR_PARSE_FAILED`.
    public static var parseFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_PARSE_FAILED.rawValue)) }

    /// `VIR_ERR_CONF_SYNTAX`.
    public static var confSyntax: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_CONF_SYNTAX.rawValue)) }

    /// `VIR_ERR_WRITE_FAILED`.
    public static var writeFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_WRITE_FAILED.rawValue)) }

    /// `VIR_ERR_XML_DETAIL`.
    public static var xmlDetail: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_XML_DETAIL.rawValue)) }

    /// `VIR_ERR_SYSTEM_ERROR`.
    public static var systemError: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_SYSTEM_ERROR.rawValue)) }

    /// `VIR_ERR_RPC`.
    public static var rpc: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_RPC.rawValue)) }

    /// `VIR_ERR_GNUTLS_ERROR`.
    public static var gnutlsError: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_GNUTLS_ERROR.rawValue)) }

    /// `VIR_ERR_AUTH_FAILED`.
    public static var authFailed: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_AUTH_FAILED.rawValue)) }

    /// `VIR_ERR_OPERATION_INVALID`.
    public static var operationInvalid: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPERATION_INVALID.rawValue))
    }

    /// `VIR_ERR_MULTIPLE_INTERFACES`.
    public static var multipleInterfaces: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_MULTIPLE_INTERFACES.rawValue))
    }

    /// `VIR_ERR_BUILD_FIREWALL`.
    public static var buildFirewall: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_BUILD_FIREWALL.rawValue)) }

    /// `VIR_ERR_CONFIG_UNSUPPORTED`.
    public static var configUnsupported: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_CONFIG_UNSUPPORTED.rawValue))
    }

    /// `VIR_ERR_OPERATION_TIMEOUT`.
    public static var operationTimeout: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPERATION_TIMEOUT.rawValue))
    }

    /// `VIR_ERR_MIGRATE_PERSIST_FAILED`.
    public static var migratePersistFailed: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_MIGRATE_PERSIST_FAILED.rawValue))
    }

    /// `VIR_ERR_HOOK_SCRIPT_FAILED`.
    public static var hookScriptFailed: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_HOOK_SCRIPT_FAILED.rawValue))
    }

    /// `VIR_ERR_ARGUMENT_UNSUPPORTED`.
    public static var argumentUnsupported: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_ARGUMENT_UNSUPPORTED.rawValue))
    }

    /// `VIR_ERR_STORAGE_PROBE_FAILED`.
    public static var storageProbeFailed: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_STORAGE_PROBE_FAILED.rawValue))
    }

    /// `VIR_ERR_STORAGE_POOL_BUILT`.
    public static var storagePoolBuilt: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_STORAGE_POOL_BUILT.rawValue))
    }

    /// `VIR_ERR_SNAPSHOT_REVERT_RISKY`.
    public static var snapshotRevertRisky: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_SNAPSHOT_REVERT_RISKY.rawValue))
    }

    /// `VIR_ERR_OPERATION_ABORTED`.
    public static var operationAborted: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPERATION_ABORTED.rawValue))
    }

    /// `VIR_ERR_AUTH_CANCELLED`.
    public static var authCancelled: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_AUTH_CANCELLED.rawValue)) }

    /// `VIR_ERR_MIGRATE_UNSAFE`.
    public static var migrateUnsafe: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_MIGRATE_UNSAFE.rawValue)) }

    /// `VIR_ERR_OVERFLOW`.
    public static var overflow: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OVERFLOW.rawValue)) }

    /// `VIR_ERR_BLOCK_COPY_ACTIVE`.
    public static var blockCopyActive: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_BLOCK_COPY_ACTIVE.rawValue))
    }

    /// `VIR_ERR_OPERATION_UNSUPPORTED`.
    public static var operationUnsupported: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_OPERATION_UNSUPPORTED.rawValue))
    }

    /// `VIR_ERR_SSH`.
    public static var ssh: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_SSH.rawValue)) }

    /// `VIR_ERR_AGENT_UNRESPONSIVE`.
    public static var agentUnresponsive: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_AGENT_UNRESPONSIVE.rawValue))
    }

    /// `VIR_ERR_RESOURCE_BUSY`.
    public static var resourceBusy: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_RESOURCE_BUSY.rawValue)) }

    /// `VIR_ERR_ACCESS_DENIED`.
    public static var accessDenied: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_ACCESS_DENIED.rawValue)) }

    /// `VIR_ERR_DBUS_SERVICE`.
    public static var dbusService: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_DBUS_SERVICE.rawValue)) }

    /// `VIR_ERR_CPU_INCOMPATIBLE`.
    public static var cpuIncompatible: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_CPU_INCOMPATIBLE.rawValue))
    }

    /// `VIR_ERR_XML_INVALID_SCHEMA`.
    public static var xmlInvalidSchema: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_XML_INVALID_SCHEMA.rawValue))
    }

    /// `VIR_ERR_MIGRATE_FINISH_OK`.
    public static var migrateFinishOk: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_MIGRATE_FINISH_OK.rawValue))
    }

    /// `VIR_ERR_AUTH_UNAVAILABLE`.
    public static var authUnavailable: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_AUTH_UNAVAILABLE.rawValue))
    }

    /// `VIR_ERR_AGENT_UNSYNCED`.
    public static var agentUnsynced: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_AGENT_UNSYNCED.rawValue)) }

    /// `VIR_ERR_LIBSSH`.
    public static var libssh: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_LIBSSH.rawValue)) }

    /// `VIR_ERR_DEVICE_MISSING`.
    public static var deviceMissing: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_DEVICE_MISSING.rawValue)) }

    /// `VIR_ERR_CHECKPOINT_INCONSISTENT`.
    public static var checkpointInconsistent: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_CHECKPOINT_INCONSISTENT.rawValue))
    }

    /// `VIR_ERR_MULTIPLE_DOMAINS`.
    public static var multipleDomains: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_MULTIPLE_DOMAINS.rawValue))
    }
}
