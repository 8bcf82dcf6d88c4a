public import XMLTree

/// A NUMA node of a host: `<cell>`.
public struct HostCell: ElementView {
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
        /// Its number.
        public let id = Field<Int>("@id")
        /// Its memory, KiB.
        public let memory = Field.size("memory", in: .kib)
        /// Its memory by size of page.
        public let pages = NestedList<HostPages>("pages")
        /// How far other nodes are.
        public let distances = NestedList<NUMADistance>("distances/sibling")
        /// How many CPUs it has.
        public let cpuCount = Field<Int>("cpus/@num")
        /// Its CPUs.
        public let cpus = NestedList<HostCPU>("cpus/cpu")
    }
}

/// Memory of a NUMA node in pages of one size: `<pages>`.
public struct HostPages: ElementView {
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
        /// Size of a page, KiB.
        public let size = Field.size("@size", unitIn: "unit", in: .kib)
        /// How many there are.
        public let count = Field<Int>("")
    }
}

/// A CPU of a host: `<cpu>` of `<cpus>`.
public struct HostCPU: ElementView {
    /// The element's name.
    public static let elementName = "cpu"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its number.
        public let id = Field<Int>("@id")
        /// Its socket.
        public let socket = Field<Int>("@socket_id")
        /// Its die.
        public let die = Field<Int>("@die_id")
        /// Its core.
        public let core = Field<Int>("@core_id")
        /// CPUs of the same core, such as `0,4`.
        public let siblings = Field<String>("@siblings")
    }
}

/// A cache of a host: `<bank>`.
public struct HostCache: ElementView {
    /// The element's name.
    public static let elementName = "bank"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its number.
        public let id = Field<Int>("@id")
        /// Its level.
        public let level = Field<Int>("@level")
        /// What it holds: code, data or both.
        public let type = Field<String>("@type")
        /// How large it is, KiB.
        public let size = Field.size("@size", unitIn: "unit", in: .kib)
        /// CPUs that use it, such as `0-3`.
        public let cpus = Field<String>("@cpus")
    }
}

/// A way of keeping guests apart: `<secmodel>`.
public struct SecurityModel: ElementView {
    /// The element's name.
    public static let elementName = "secmodel"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name: selinux, apparmor, dac or none.
        public let model = Field<String>("model")
        /// What its labels mean.
        public let domainOfInterpretation = Field<String>("doi")
        /// The labels that guests get.
        public let labels = NestedList<BaseLabel>("baselabel")
    }
}

/// The label that guests of a type get: `<baselabel>`.
public struct BaseLabel: ElementView {
    /// The element's name.
    public static let elementName = "baselabel"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which guests.
        public let type = Field<DomainType>("@type")
        /// The label.
        public let label = Field<String>("")
    }
}
