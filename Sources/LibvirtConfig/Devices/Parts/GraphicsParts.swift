public import XMLTree

/// Where graphics listen: `<listen>`.
public struct GraphicsListen: ElementView {
    /// The element's name.
    public static let elementName = "listen"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What kind of place.
        public let type = Field<GraphicsListenType>("@type")
        /// Address; for a network, the one it stands for.
        public let address = Field<String>("@address")
        /// Virtual network whose address is used.
        public let network = Field<String>("@network")
        /// Path of a socket.
        public let socket = Field<String>("@socket")
    }
}

/// What kind of place graphics listen at.
public struct GraphicsListenType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An address.
    public static let address = Self("address")
    /// The address of a virtual network.
    public static let network = Self("network")
    /// A socket in the file system.
    public static let socket = Self("socket")
    /// Nowhere: a client must be handed in through libvirt.
    public static let nothing = Self("none")
}

/// A SPICE channel: `<channel>` of `<graphics>`.
public struct GraphicsChannel: ElementView {
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
        /// Which: main, display, inputs, cursor, playback, record, smartcard or usbredir.
        public let name = Field<String>("@name")
        /// any, secure or insecure.
        public let mode = Field<String>("@mode")
    }
}
