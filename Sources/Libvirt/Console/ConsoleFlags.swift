import CLibvirt

extension Domain {
    /// How a console is taken (`virDomainConsoleFlags`).
    public struct ConsoleFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CONSOLE_FORCE`.
        public static var force: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CONSOLE_FORCE.rawValue)) }

        /// `VIR_DOMAIN_CONSOLE_SAFE`.
        public static var safe: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CONSOLE_SAFE.rawValue)) }
    }
}

extension Domain {
    /// How a channel is taken (`virDomainChannelFlags`).
    public struct ChannelFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_CHANNEL_FORCE`.
        public static var force: Self { Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_CHANNEL_FORCE.rawValue)) }
    }
}

extension Domain {
    /// How a display is opened (`virDomainOpenGraphicsFlags`).
    public struct GraphicsFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH`.
        public static var skipAuthentication: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH.rawValue))
        }
    }
}
