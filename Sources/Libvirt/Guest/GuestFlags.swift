import CLibvirt

extension Domain {
    /// Where a guest's addresses are learnt from (`virDomainInterfaceAddressesSource`).
    public struct AddressSource: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE`.
        public static var lease: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE.rawValue))
        }

        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT`.
        public static var agent: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT.rawValue))
        }

        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP`.
        public static var arp: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP.rawValue))
        }
    }
}

/// The family of an address (`virIPAddrType`).
public struct AddressKind: OpenEnumeration {
    /// The number that libvirt uses.
    public let rawValue: Int32

    /// Takes any number, known to this version or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `VIR_IP_ADDR_TYPE_IPV4`.
    public static var ipv4: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_IP_ADDR_TYPE_IPV4.rawValue)) }

    /// `VIR_IP_ADDR_TYPE_IPV6`.
    public static var ipv6: Self { Self(rawValue: Int32(truncatingIfNeeded: VIR_IP_ADDR_TYPE_IPV6.rawValue)) }
}

extension Domain {
    /// Where a guest's host name is learnt from (`virDomainGetHostnameFlags`).
    public struct HostnameFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_GET_HOSTNAME_LEASE`.
        public static var lease: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GET_HOSTNAME_LEASE.rawValue))
        }

        /// `VIR_DOMAIN_GET_HOSTNAME_AGENT`.
        public static var agent: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GET_HOSTNAME_AGENT.rawValue))
        }
    }
}

extension Domain {
    /// What the guest agent is asked about; empty means everything (`virDomainGuestInfoTypes`).
    public struct GuestInfoGroups: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_GUEST_INFO_USERS`.
        public static var users: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_USERS.rawValue))
        }

        /// `VIR_DOMAIN_GUEST_INFO_OS`.
        public static var operatingSystem: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_OS.rawValue))
        }

        /// `VIR_DOMAIN_GUEST_INFO_TIMEZONE`.
        public static var timezone: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_TIMEZONE.rawValue))
        }

        /// `VIR_DOMAIN_GUEST_INFO_HOSTNAME`.
        public static var hostname: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_HOSTNAME.rawValue))
        }

        /// `VIR_DOMAIN_GUEST_INFO_FILESYSTEM`.
        public static var filesystem: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_FILESYSTEM.rawValue))
        }

        /// `VIR_DOMAIN_GUEST_INFO_DISKS`.
        public static var disks: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_DISKS.rawValue))
        }

        /// `VIR_DOMAIN_GUEST_INFO_INTERFACES`.
        public static var interfaces: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_GUEST_INFO_INTERFACES.rawValue))
        }
    }
}

extension Domain {
    /// How authorised keys are changed; empty replaces them (`virDomainAuthorizedSSHKeysSetFlags`).
    public struct SSHKeyFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_APPEND`.
        public static var append: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_APPEND.rawValue))
        }

        /// `VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_REMOVE`.
        public static var remove: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_REMOVE.rawValue))
        }
    }
}

extension Domain {
    /// How a password is handed over (`virDomainSetUserPasswordFlags`).
    public struct PasswordFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_PASSWORD_ENCRYPTED`.
        public static var encrypted: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_PASSWORD_ENCRYPTED.rawValue))
        }
    }
}

extension Domain {
    /// How a guest's clock is set (`virDomainSetTimeFlags`).
    public struct TimeFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_TIME_SYNC`.
        public static var sync: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_TIME_SYNC.rawValue)) }
    }
}
