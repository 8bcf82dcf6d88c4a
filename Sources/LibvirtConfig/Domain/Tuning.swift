public import XMLTree

/// Limits of a guest's memory on the host: `<memtune>`.
public struct MemoryTuning: ElementView {
    /// The element's name.
    public static let elementName = "memtune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Most memory, KiB.
        public let hardLimit = Field.size("hard_limit", in: .kib)
        /// Most memory when the host is short of it, KiB.
        public let softLimit = Field.size("soft_limit", in: .kib)
        /// Most memory and swap, KiB.
        public let swapHardLimit = Field.size("swap_hard_limit", in: .kib)
        /// Least memory, KiB.
        public let minimumGuarantee = Field.size("min_guarantee", in: .kib)
    }
}

/// A guest's share of the host's disks: `<blkiotune>`.
public struct BlockTuning: ElementView {
    /// The element's name.
    public static let elementName = "blkiotune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its weight, 10 to 1000.
        public let weight = Field<Int>("weight")
        /// Its share of single disks.
        public let devices = NestedList<BlockDeviceTuning>("device")
    }
}

/// A guest's share of a disk of the host: `<device>`.
public struct BlockDeviceTuning: ElementView {
    /// The element's name.
    public static let elementName = "device"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Path of the disk on the host.
        public let path = Field<String>("path")
        /// Its weight, 10 to 1000.
        public let weight = Field<Int>("weight")
        /// Reading, bytes/s.
        public let readBytes = Field<Int>("read_bytes_sec")
        /// Writing, bytes/s.
        public let writeBytes = Field<Int>("write_bytes_sec")
        /// Reading, requests/s.
        public let readRequests = Field<Int>("read_iops_sec")
        /// Writing, requests/s.
        public let writeRequests = Field<Int>("write_iops_sec")
    }
}

/// Where on the host a guest's memory lies: `<numatune>`.
public struct NUMATuning: ElementView {
    /// The element's name.
    public static let elementName = "numatune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// How strictly.
        public let mode = Field<NUMAMode>("memory/@mode")
        /// On which NUMA nodes of the host, such as `0-1`.
        public let nodeSet = Field<String>("memory/@nodeset")
        /// Who chooses them.
        public let placement = Field<Placement>("memory/@placement")
        /// The same for single NUMA cells of the guest.
        public let nodes = NestedList<NUMANode>("memnode")
    }
}

/// Where the memory of a NUMA cell lies: `<memnode>`.
public struct NUMANode: ElementView {
    /// The element's name.
    public static let elementName = "memnode"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the guest's cell.
        public let cell = Field<Int>("@cellid")
        /// How strictly.
        public let mode = Field<NUMAMode>("@mode")
        /// On which nodes of the host.
        public let nodeSet = Field<String>("@nodeset")
    }
}

/// How strictly memory is kept on NUMA nodes.
public struct NUMAMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There or nowhere.
    public static let strict = Self("strict")
    /// There first.
    public static let preferred = Self("preferred")
    /// On all of them in turn.
    public static let interleave = Self("interleave")
    /// As the control group says.
    public static let restrictive = Self("restrictive")
}
