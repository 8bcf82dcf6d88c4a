public import XMLTree

/// A feature of a CPU: `<feature>`.
public struct CPUFeature: ElementView {
    /// The element's name.
    public static let elementName = "feature"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, such as `vmx`.
        public let name = Field<String>("@name")
        /// Whether the guest has it.
        public let policy = Field<CPUFeaturePolicy>("@policy")
    }
}

/// Whether a guest has a feature of its CPU.
public struct CPUFeaturePolicy: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Yes, whether or not the host has it.
    public static let force = Self("force")
    /// Yes, or it does not start.
    public static let require = Self("require")
    /// If the host has it.
    public static let optional = Self("optional")
    /// No.
    public static let disable = Self("disable")
    /// No, and the host must not have it.
    public static let forbid = Self("forbid")
}

/// A size of memory pages: `<pages>` in capabilities.
public struct CPUPages: ElementView {
    /// The element's name.
    public static let elementName = "pages"
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
    }
}

/// A group of a guest's CPUs and memory: `<cell>` of `<numa>`.
public struct NUMACell: ElementView {
    /// The element's name.
    public static let elementName = "cell"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its number, from 0.
        public let id = Field<Int>("@id")
        /// Its CPUs, such as `0-3`.
        public let cpus = Field<String>("@cpus")
        /// Its memory, KiB.
        public let memory = Field.size("@memory", unitIn: "unit", in: .kib)
        /// Who else may have its memory.
        public let memoryAccess = Field<MemoryAccess>("@memAccess")
        /// Whether its memory is thrown away when the guest stops.
        public let discard = Field.yesNo("@discard")
        /// How far other cells are.
        public let distances = NestedList<NUMADistance>("distances/sibling")
        /// Its memory-side caches.
        public let caches = NestedList<NUMACache>("cache")
    }
}

/// How far a cell is: `<sibling>`.
public struct NUMADistance: ElementView {
    /// The element's name.
    public static let elementName = "sibling"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the other cell.
        public let id = Field<Int>("@id")
        /// The distance, 10 for itself, up to 255 for unreachable.
        public let value = Field<Int>("@value")
    }
}

/// A memory-side cache of a cell: `<cache>`.
public struct NUMACache: ElementView {
    /// The element's name.
    public static let elementName = "cache"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its level.
        public let level = Field<Int>("@level")
        /// How it finds things: none, direct or full.
        public let associativity = Field<String>("@associativity")
        /// How it writes: none, writeback or writethrough.
        public let policy = Field<String>("@policy")
        /// How large it is, KiB.
        public let size = Field.size("size/@value", unitIn: "unit", in: .kib)
        /// How long a line is, bytes.
        public let line = Field.size("line/@value", unitIn: "unit", in: .bytes)
    }
}

/// How long memory access takes between cells: `<latency>`.
public struct NUMALatency: ElementView {
    /// The element's name.
    public static let elementName = "latency"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Cell that asks.
        public let initiator = Field<Int>("@initiator")
        /// Cell that has the memory.
        public let target = Field<Int>("@target")
        /// Which cache of it.
        public let cache = Field<Int>("@cache")
        /// Kind of access: access, read or write.
        public let type = Field<String>("@type")
        /// How long, ns.
        public let value = Field<Int>("@value")
    }
}

/// How much goes between cells: `<bandwidth>`.
public struct NUMABandwidth: ElementView {
    /// The element's name.
    public static let elementName = "bandwidth"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Cell that asks.
        public let initiator = Field<Int>("@initiator")
        /// Cell that has the memory.
        public let target = Field<Int>("@target")
        /// Which cache of it.
        public let cache = Field<Int>("@cache")
        /// Kind of access: access, read or write.
        public let type = Field<String>("@type")
        /// How much, KiB/s.
        public let value = Field.size("@value", unitIn: "unit", in: .kib)
    }
}

/// Who else may have a guest's memory.
public struct MemoryAccess: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Other processes of the host, as vhost-user and virtiofs need.
    public static let shared = Self("shared")
    /// Nobody.
    public static let exclusive = Self("private")
}
