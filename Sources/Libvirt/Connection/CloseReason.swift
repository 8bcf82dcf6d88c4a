import CLibvirt

/// Why a connection went away (`virConnectCloseReason`).
public struct CloseReason: OpenEnumeration {
    /// The number that libvirt uses.
    public let rawValue: Int32

    /// Takes any number, known to this version or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `VIR_CONNECT_CLOSE_REASON_ERROR`.
    public static var error: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_CLOSE_REASON_ERROR.rawValue)) }

    /// `VIR_CONNECT_CLOSE_REASON_EOF`.
    public static var eof: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_CLOSE_REASON_EOF.rawValue)) }

    /// `VIR_CONNECT_CLOSE_REASON_KEEPALIVE`.
    public static var keepalive: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_CLOSE_REASON_KEEPALIVE.rawValue))
    }

    /// `VIR_CONNECT_CLOSE_REASON_CLIENT`.
    public static var client: Self {
        Self(rawValue: Int32(truncatingIfNeeded: VIR_CONNECT_CLOSE_REASON_CLIENT.rawValue))
    }
}
