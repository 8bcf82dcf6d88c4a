public import XMLTree

/// A smart card reader: `<smartcard>`.
public struct SmartcardConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "smartcard"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Where the card is.
        public let mode = Field<SmartcardMode>("@mode")
        /// How it comes, for `passthrough`.
        public let type = Field<CharacterSourceType>("@type")
        /// The host's end, for `passthrough`.
        public let source = Nested<CharacterSource>("source")
        /// What a TCP end speaks: raw, telnet, telnets or tls.
        public let `protocol` = Field<String>("protocol/@type")
        /// Names of three certificates of the host, for `host-certificates`.
        public let certificates = FieldList<String>("certificate")
        /// Folder of the database with them.
        public let database = Field<String>("database")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the reader sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// Where a smart card is.
public struct SmartcardMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// In the host's reader.
    public static let host = Self("host")
    /// Nowhere: certificates of the host stand for it.
    public static let hostCertificates = Self("host-certificates")
    /// At the other end of a line.
    public static let passthrough = Self("passthrough")
}
