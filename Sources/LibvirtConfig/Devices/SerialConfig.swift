public import XMLTree

/// A serial port: `<serial>`.
public struct SerialConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "serial"
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
        /// Both ends for `udp`: the one to listen at and the one to send to.
        public let sources = NestedList<CharacterSource>("source")
        /// What a TCP end speaks: raw, telnet, telnets or tls.
        public let `protocol` = Field<String>("protocol/@type")
        /// File of the host that takes a copy of the output.
        public let logFile = Field<String>("log/@file")
        /// Whether that file is continued.
        public let logAppend = Field.onOff("log/@append")
        /// Which bus it is on.
        public let targetType = Field<SerialTargetType>("target/@type")
        /// Its number, from 0.
        public let port = Field<Int>("target/@port")
        /// What the guest sees.
        public let model = Field<SerialModel>("target/model/@name")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the port sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// The bus of a serial port.
public struct SerialTargetType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An ISA port, as PCs have.
    public static let isa = Self("isa-serial")
    /// A USB adapter.
    public static let usb = Self("usb-serial")
    /// A PCI card.
    public static let pci = Self("pci-serial")
    /// POWER's.
    public static let spaprVIO = Self("spapr-vio-serial")
    /// The board's own.
    public static let system = Self("system-serial")
    /// s390x's.
    public static let sclp = Self("sclp-serial")
    /// A debug port that only takes output.
    public static let isaDebug = Self("isa-debug")
}

/// What the guest sees as a serial port.
public struct SerialModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An ISA port.
    public static let isa = Self("isa-serial")
    /// A USB adapter.
    public static let usb = Self("usb-serial")
    /// A PCI card.
    public static let pci = Self("pci-serial")
    /// Arm's.
    public static let pl011 = Self("pl011")
    /// RISC-V's.
    public static let uart16550a = Self("16550a")
    /// POWER's.
    public static let spaprVTY = Self("spapr-vty")
    /// s390x's, plain.
    public static let sclpConsole = Self("sclpconsole")
    /// s390x's, line mode.
    public static let sclpLMConsole = Self("sclplmconsole")
    /// A debug port that only takes output.
    public static let isaDebugCon = Self("isa-debugcon")
}
