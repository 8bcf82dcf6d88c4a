public import XMLTree

/// A device of a host: `<device>`.
public struct NodeDeviceConfig: ElementView {
    /// The element's name.
    public static let elementName = "device"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "name", "path", "devnode", "parent", "driver", "capability",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name on the host.
        public let name = Field<String>("name")
        /// Path below `/sys`; read only.
        public let path = Field<String>("path")
        /// Paths below `/dev`; read only.
        public let nodes = NestedList<DeviceNode>("devnode")
        /// The device it hangs on.
        public let parent = Field<String>("parent")
        /// Driver of the host's kernel; read only.
        public let driver = Field<String>("driver/name")
        /// What it is; one device may be several things.
        public let capabilities = NestedList<NodeCapability>("capability")
    }
}

/// A path of a device: `<devnode>`.
public struct DeviceNode: ElementView {
    /// The element's name.
    public static let elementName = "devnode"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether it is the path or another one for it: dev or link.
        public let type = Field<String>("@type")
        /// The path.
        public let path = Field<String>("")
    }
}
