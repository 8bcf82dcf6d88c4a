import CLibvirt

/// How severe an error report is (`virErrorLevel`).
public struct ErrorLevel: OpenEnumeration {
    /// The number that libvirt uses.
    public let rawValue: Int32

    /// Takes any number, known to this version or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `VIR_ERR_NONE`.
    public static var none: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_NONE.rawValue)) }

    /// `VIR_ERR_WARNING`.
    public static var warning: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_WARNING.rawValue)) }

    /// `VIR_ERR_ERROR`.
    public static var error: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_ERR_ERROR.rawValue)) }
}
