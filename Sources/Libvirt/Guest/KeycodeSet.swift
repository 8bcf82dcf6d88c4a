import CLibvirt

/// The table that key codes are taken from (`virKeycodeSet`).
public struct KeycodeSet: OpenEnumeration {
    /// The number that libvirt uses.
    public let rawValue: Int32

    /// Takes any number, known to this version or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `VIR_KEYCODE_SET_LINUX`.
    public static var linux: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_LINUX.rawValue)) }

    /// `VIR_KEYCODE_SET_XT`.
    public static var xt: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_XT.rawValue)) }

    /// `VIR_KEYCODE_SET_ATSET1`.
    public static var atset1: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_ATSET1.rawValue)) }

    /// `VIR_KEYCODE_SET_ATSET2`.
    public static var atset2: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_ATSET2.rawValue)) }

    /// `VIR_KEYCODE_SET_ATSET3`.
    public static var atset3: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_ATSET3.rawValue)) }

    /// `VIR_KEYCODE_SET_OSX`.
    public static var macOS: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_OSX.rawValue)) }

    /// `VIR_KEYCODE_SET_XT_KBD`.
    public static var xtKeyboard: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_XT_KBD.rawValue)) }

    /// `VIR_KEYCODE_SET_USB`.
    public static var usb: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_USB.rawValue)) }

    /// `VIR_KEYCODE_SET_WIN32`.
    public static var win32: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_WIN32.rawValue)) }

    /// `VIR_KEYCODE_SET_QNUM`.
    public static var qnum: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_KEYCODE_SET_QNUM.rawValue)) }
}
