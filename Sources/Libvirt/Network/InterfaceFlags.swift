import CLibvirt

extension Interface {
    /// Which interfaces a listing holds; empty means all (`virConnectListAllInterfacesFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_LIST_INTERFACES_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_INTERFACES_INACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_INTERFACES_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_INTERFACES_ACTIVE.rawValue))
        }
    }
}

extension Interface {
    /// What an interface document contains (`virInterfaceXMLFlags`).
    public struct XMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_INTERFACE_XML_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_INTERFACE_XML_INACTIVE.rawValue))
        }
    }
}

extension Interface {
    /// How an interface is defined (`virInterfaceDefineFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_INTERFACE_DEFINE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_INTERFACE_DEFINE_VALIDATE.rawValue))
        }
    }
}
