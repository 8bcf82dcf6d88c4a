public import XMLTree

/// A text console: `<console>`. On most machines the first one stands for the first serial port.
public struct ConsoleConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "console"
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
        /// Terminal of a running guest; an older copy of the source's path; read only.
        public let ttyPath = Field<String>("@tty")
        /// The host's end.
        public let source = Nested<CharacterSource>("source")
        /// What a TCP end speaks: raw, telnet, telnets or tls.
        public let `protocol` = Field<String>("protocol/@type")
        /// File of the host that takes a copy of the output.
        public let logFile = Field<String>("log/@file")
        /// Whether that file is continued.
        public let logAppend = Field.onOff("log/@append")
        /// What the guest sees.
        public let targetType = Field<ConsoleTargetType>("target/@type")
        /// Its number, from 0.
        public let port = Field<Int>("target/@port")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the console sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as a console.
public struct ConsoleTargetType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The serial port of the same number.
    public static let serial = Self("serial")
    /// A virtio console.
    public static let virtio = Self("virtio")
    /// Xen's.
    public static let xen = Self("xen")
    /// s390x's, plain.
    public static let sclp = Self("sclp")
    /// s390x's, line mode.
    public static let sclpLM = Self("sclplm")
    /// A container's.
    public static let lxc = Self("lxc")
    /// An OpenVZ container's.
    public static let openvz = Self("openvz")
    /// User-mode Linux's.
    public static let uml = Self("uml")
}
