public import XMLTree

/// A server of an image: `<host>`.
public struct DiskHost: ElementView {
    /// The element's name.
    public static let elementName = "host"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name or address.
        public let name = Field<String>("@name")
        /// Its port.
        public let port = Field<Int>("@port")
        /// How it is reached: tcp, unix or rdma.
        public let transport = Field<String>("@transport")
        /// Path of its socket for `unix`.
        public let socket = Field<String>("@socket")
    }
}

/// A part of an image: `<slice>`.
public struct DiskSlice: ElementView {
    /// The element's name.
    public static let elementName = "slice"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What it is about: storage.
        public let type = Field<String>("@type")
        /// Where it begins, bytes.
        public let offset = Field<Int>("@offset")
        /// How long it is, bytes.
        public let size = Field<Int>("@size")
    }
}

/// A cookie for an HTTP server: `<cookie>`.
public struct DiskCookie: ElementView {
    /// The element's name.
    public static let elementName = "cookie"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name.
        public let name = Field<String>("@name")
        /// Its value.
        public let value = Field<String>("")
    }
}

/// Persistent reservations of a SCSI disk: `<reservations>`.
public struct DiskReservations: ElementView {
    /// The element's name.
    public static let elementName = "reservations"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether libvirt starts the helper.
        public let managed = Field.yesNo("@managed")
        /// How the helper is reached: unix.
        public let sourceType = Field<String>("source/@type")
        /// The helper's socket.
        public let path = Field<String>("source/@path")
        /// Which side we are: client.
        public let mode = Field<String>("source/@mode")
    }
}
