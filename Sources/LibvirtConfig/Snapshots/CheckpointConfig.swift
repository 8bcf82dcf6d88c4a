public import XMLTree

/// A moment from which changes to disks are noted: `<domaincheckpoint>`.
public struct CheckpointConfig: ElementView {
    /// The element's name.
    public static let elementName = "domaincheckpoint"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, unique in the domain.
        public let name = Field<String>("name")
        /// A description for people.
        public let description = Field<String>("description")
        /// When it was made, s since 1970; read only.
        public let creationTime = Field<Int>("creationTime")
        /// The checkpoint before it; read only.
        public let parent = Field<String>("parent/name")
        /// Which disks.
        public let disks = NestedList<CheckpointDisk>("disks/disk")
        /// Configuration of the domain then; read only.
        public let domain = OptionalNested<DomainConfig>("domain")
    }
}

/// A disk whose changes are noted: `<disk>` of `<domaincheckpoint>`.
public struct CheckpointDisk: ElementView {
    /// The element's name.
    public static let elementName = "disk"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its target name, such as `vda`.
        public let name = Field<String>("@name")
        /// Whether they are noted: no or bitmap.
        public let checkpoint = Field<String>("@checkpoint")
        /// Name of the notes in the image.
        public let bitmap = Field<String>("@bitmap")
        /// How much changed, bytes; read only.
        public let size = Field<Int>("@size")
    }
}
