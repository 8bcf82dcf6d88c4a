public import XMLTree

/// A parallel port: `<parallel>`.
public struct ParallelConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "parallel"
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
        /// File of the host that takes a copy of the output.
        public let logFile = Field<String>("log/@file")
        /// Whether that file is continued.
        public let logAppend = Field.onOff("log/@append")
        /// Its number, from 0.
        public let port = Field<Int>("target/@port")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the port sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}
