public import XMLTree

/// What stands at the host's end of a serial port, console, channel and the like.
public struct CharacterSourceType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A new pseudo-terminal.
    public static let pty = Self("pty")
    /// A socket in the file system.
    public static let unix = Self("unix")
    /// TCP.
    public static let tcp = Self("tcp")
    /// UDP.
    public static let udp = Self("udp")
    /// A file that takes the output.
    public static let file = Self("file")
    /// A named pipe.
    public static let pipe = Self("pipe")
    /// A device of the host.
    public static let dev = Self("dev")
    /// The hypervisor's own input and output.
    public static let stdio = Self("stdio")
    /// A console in the hypervisor's window.
    public static let vc = Self("vc")
    /// Nothing.
    public static let null = Self("null")
    /// The SPICE client.
    public static let spiceVMC = Self("spicevmc")
    /// A named port of the SPICE client.
    public static let spicePort = Self("spiceport")
    /// bhyve's pair of terminals.
    public static let nmdm = Self("nmdm")
    /// The hypervisor's own clipboard agent.
    public static let qemuVDAgent = Self("qemu-vdagent")
    /// D-Bus.
    public static let dbus = Self("dbus")
}

/// The host's end of a serial port, console, channel and the like: `<source>`.
public struct CharacterSource: ElementView {
    /// The element's name.
    public static let elementName = "source"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Path of the file, device, socket or terminal.
        public let path = Field<String>("@path")
        /// Which side a socket is: bind or connect.
        public let mode = Field<String>("@mode")
        /// Address of a TCP or UDP end.
        public let host = Field<String>("@host")
        /// Port of a TCP or UDP end.
        public let service = Field<String>("@service")
        /// Whether a file is continued.
        public let append = Field.onOff("@append")
        /// Whether TCP goes through TLS.
        public let tls = Field.yesNo("@tls")
        /// Name of the SPICE or D-Bus port.
        public let channel = Field<String>("@channel")
        /// This side of bhyve's pair.
        public let master = Field<String>("@master")
        /// The other side of bhyve's pair.
        public let slave = Field<String>("@slave")
        /// Whether a client connects again.
        public let reconnect = Field.yesNo("reconnect/@enabled")
        /// How long it waits before, s.
        public let reconnectDelay = Field<Int>("reconnect/@timeout")
        /// Whether the agent shares the clipboard.
        public let clipboard = Field.yesNo("clipboard/@copypaste")
        /// Who draws the pointer, for the agent: server or client.
        public let mouseMode = Field<String>("mouse/@mode")
        /// Labels of the file or socket.
        public let seclabels = NestedList<SecurityLabel>("seclabel")
    }
}
