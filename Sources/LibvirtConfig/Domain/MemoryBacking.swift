public import XMLTree

/// What a guest's memory is made of: `<memoryBacking>`.
public struct MemoryBacking: ElementView {
    /// The element's name.
    public static let elementName = "memoryBacking"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether it is large pages.
        public let hugePages = Field.presence("hugepages")
        /// Which large pages, for which NUMA cells.
        public let pages = NestedList<HugePages>("hugepages/page")
        /// Whether the host may not merge equal pages.
        public let noSharePages = Field.presence("nosharepages")
        /// Whether it never goes to swap.
        public let locked = Field.presence("locked")
        /// Where it comes from: file, anonymous or memfd.
        public let source = Field<String>("source/@type")
        /// Who else may have it.
        public let access = Field<MemoryAccess>("access/@mode")
        /// When it is taken: immediate or ondemand.
        public let allocation = Field<String>("allocation/@mode")
        /// How many threads take it.
        public let allocationThreads = Field<Int>("allocation/@threads")
        /// Whether it is thrown away when the guest stops.
        public let discard = Field.presence("discard")
    }
}

/// Large pages: `<page>`.
public struct HugePages: ElementView {
    /// The element's name.
    public static let elementName = "page"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// How large one is, KiB.
        public let size = Field.size("@size", unitIn: "unit", in: .kib)
        /// For which NUMA cells of the guest, such as `0-1`.
        public let nodeSet = Field<String>("@nodeset")
    }
}
