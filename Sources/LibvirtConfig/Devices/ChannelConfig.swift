public import XMLTree

/// A private line between host and guest, such as that of the guest agent: `<channel>`.
public struct ChannelConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "channel"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What stands at the host's end.
        public let type = Field<CharacterSourceType>("@type")
        /// The host's end.
        public let source = Nested<CharacterSource>("source")
        /// What a TCP end speaks: raw, telnet, telnets or tls.
        public let `protocol` = Field<String>("protocol/@type")
        /// File of the host that takes a copy of what is said.
        public let logFile = Field<String>("log/@file")
        /// Whether that file is continued.
        public let logAppend = Field.onOff("log/@append")
        /// What the guest sees.
        public let targetType = Field<ChannelTargetType>("target/@type")
        /// Name of the port in the guest, such as `org.qemu.guest_agent.0`.
        public let name = Field<String>("target/@name")
        /// Whether somebody in the guest has opened it; read only.
        public let state = Field<ChannelState>("target/@state")
        /// Address in the guest, for `guestfwd`.
        public let guestAddress = Field<String>("target/@address")
        /// Port in the guest, for `guestfwd`.
        public let guestPort = Field<Int>("target/@port")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the channel sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as a channel.
public struct ChannelTargetType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A virtio serial port.
    public static let virtio = Self("virtio")
    /// A TCP port inside the user network.
    public static let guestForward = Self("guestfwd")
    /// Xen's.
    public static let xen = Self("xen")
}

/// Whether somebody in the guest has opened a channel.
public struct ChannelState: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Somebody has.
    public static let connected = Self("connected")
    /// Nobody has.
    public static let disconnected = Self("disconnected")
}
