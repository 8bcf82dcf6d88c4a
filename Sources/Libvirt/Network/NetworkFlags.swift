import CLibvirt

extension Network {
    /// Which networks a listing holds; empty means all (`virConnectListAllNetworksFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_LIST_NETWORKS_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NETWORKS_INACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_NETWORKS_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NETWORKS_ACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_NETWORKS_PERSISTENT`.
        public static var persistent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NETWORKS_PERSISTENT.rawValue))
        }

        /// `VIR_CONNECT_LIST_NETWORKS_TRANSIENT`.
        public static var transient: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NETWORKS_TRANSIENT.rawValue))
        }

        /// `VIR_CONNECT_LIST_NETWORKS_AUTOSTART`.
        public static var autostart: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NETWORKS_AUTOSTART.rawValue))
        }

        /// `VIR_CONNECT_LIST_NETWORKS_NO_AUTOSTART`.
        public static var noAutostart: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NETWORKS_NO_AUTOSTART.rawValue))
        }
    }
}

extension Network {
    /// What a network document contains (`virNetworkXMLFlags`).
    public struct XMLFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_XML_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_XML_INACTIVE.rawValue))
        }
    }
}

extension Network {
    /// How a network is defined (`virNetworkDefineFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_DEFINE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_DEFINE_VALIDATE.rawValue))
        }
    }
}

extension Network {
    /// How a network is created (`virNetworkCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_CREATE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_CREATE_VALIDATE.rawValue))
        }
    }
}

extension Network {
    /// What a network change applies to; empty means the current state (`virNetworkUpdateFlags`).
    public struct UpdateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_UPDATE_AFFECT_LIVE`.
        public static var live: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_UPDATE_AFFECT_LIVE.rawValue))
        }

        /// `VIR_NETWORK_UPDATE_AFFECT_CONFIG`.
        public static var config: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_UPDATE_AFFECT_CONFIG.rawValue))
        }
    }
}

extension Network {
    /// What a network change does (`virNetworkUpdateCommand`).
    public struct UpdateCommand: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_UPDATE_COMMAND_NONE`.
        public static var none: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_UPDATE_COMMAND_NONE.rawValue))
        }

        /// `VIR_NETWORK_UPDATE_COMMAND_MODIFY`.
        public static var modify: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_UPDATE_COMMAND_MODIFY.rawValue))
        }

        /// `VIR_NETWORK_UPDATE_COMMAND_DELETE`.
        public static var delete: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_UPDATE_COMMAND_DELETE.rawValue))
        }

        /// `VIR_NETWORK_UPDATE_COMMAND_ADD_FIRST`.
        public static var addFirst: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_UPDATE_COMMAND_ADD_FIRST.rawValue))
        }
    }
}

extension Network {
    /// The part of a network document that changes (`virNetworkUpdateSection`).
    public struct UpdateSection: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_SECTION_NONE`.
        public static var none: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_NONE.rawValue)) }

        /// `VIR_NETWORK_SECTION_BRIDGE`.
        public static var bridge: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_BRIDGE.rawValue))
        }

        /// `VIR_NETWORK_SECTION_DOMAIN`.
        public static var domain: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_DOMAIN.rawValue))
        }

        /// `VIR_NETWORK_SECTION_IP`.
        public static var ip: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_IP.rawValue)) }

        /// `VIR_NETWORK_SECTION_IP_DHCP_HOST`.
        public static var ipDhcpHost: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_IP_DHCP_HOST.rawValue))
        }

        /// `VIR_NETWORK_SECTION_IP_DHCP_RANGE`.
        public static var ipDhcpRange: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_IP_DHCP_RANGE.rawValue))
        }

        /// `VIR_NETWORK_SECTION_FORWARD`.
        public static var forward: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_FORWARD.rawValue))
        }

        /// `VIR_NETWORK_SECTION_FORWARD_INTERFACE`.
        public static var forwardInterface: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_FORWARD_INTERFACE.rawValue))
        }

        /// `VIR_NETWORK_SECTION_FORWARD_PF`.
        public static var forwardPf: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_FORWARD_PF.rawValue))
        }

        /// `VIR_NETWORK_SECTION_PORTGROUP`.
        public static var portgroup: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_PORTGROUP.rawValue))
        }

        /// `VIR_NETWORK_SECTION_DNS_HOST`.
        public static var dnsHost: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_DNS_HOST.rawValue))
        }

        /// `VIR_NETWORK_SECTION_DNS_TXT`.
        public static var dnsTxt: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_DNS_TXT.rawValue))
        }

        /// `VIR_NETWORK_SECTION_DNS_SRV`.
        public static var dnsSrv: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_NETWORK_SECTION_DNS_SRV.rawValue))
        }
    }
}

extension NetworkPort {
    /// How a port is created (`virNetworkPortCreateFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NETWORK_PORT_CREATE_RECLAIM`.
        public static var reclaim: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_PORT_CREATE_RECLAIM.rawValue))
        }

        /// `VIR_NETWORK_PORT_CREATE_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NETWORK_PORT_CREATE_VALIDATE.rawValue))
        }
    }
}
