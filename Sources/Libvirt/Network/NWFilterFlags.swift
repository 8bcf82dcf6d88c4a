import CLibvirt

extension NWFilter {
    /// How a filter is defined (`virNWFilterDefineFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NWFILTER_DEFINE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NWFILTER_DEFINE_VALIDATE.rawValue))
        }
    }
}

extension NWFilterBinding {
    /// How a binding is created (`virNWFilterBindingCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NWFILTER_BINDING_CREATE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NWFILTER_BINDING_CREATE_VALIDATE.rawValue))
        }
    }
}
