public import XMLTree

/// The image that another builds on: `<backingStore>`. An empty one says that there is none.
public struct BackingStore: ElementView {
    /// The element's name.
    public static let elementName = "backingStore"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What stands behind it.
        public let type = Field<DiskType>("@type")
        /// Its number in a running guest's chain.
        public let index = Field<Int>("@index")
        /// Its format.
        public let format = Field<ImageFormat>("format/@type")
        /// Largest cache of the image's own tables, bytes.
        public let metadataCache = Field.size("format/metadata_cache/max_size", in: .bytes)
        /// The file, device, volume or server.
        public let source = Nested<DiskSource>("source")
        /// What this one builds on.
        public let backingStore = OptionalNested<BackingStore>("backingStore")
    }
}

/// A copy job on a disk: `<mirror>`; libvirt tells it and takes no orders by it.
public struct DiskMirror: ElementView {
    /// The element's name.
    public static let elementName = "mirror"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What stands behind the copy.
        public let type = Field<DiskType>("@type")
        /// Which kind of job: copy or active-commit.
        public let job = Field<String>("@job")
        /// Whether the copy is complete: yes, abort or pivot.
        public let ready = Field<String>("@ready")
        /// The copy's format.
        public let format = Field<ImageFormat>("format/@type")
        /// Where the copy goes.
        public let source = Nested<DiskSource>("source")
        /// What the copy builds on.
        public let backingStore = OptionalNested<BackingStore>("backingStore")
    }
}
