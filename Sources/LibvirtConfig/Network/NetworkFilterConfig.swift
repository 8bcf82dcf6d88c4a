public import XMLTree

/// A packet filter: `<filter>`. Rules and references stand in any order among each other.
public struct NetworkFilterConfig: ElementView {
    /// The element's name.
    public static let elementName = "filter"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, unique on the host.
        public let name = Field<String>("@name")
        /// What identifies it.
        public let uuid = Field<String>("uuid")
        /// Chain it belongs to, such as `root` or `ipv4`.
        public let chain = Field<String>("@chain")
        /// When its chain is asked, -1000 to 1000.
        public let priority = Field<Int>("@priority")
        /// Other filters to ask.
        public let references = NestedList<FilterReference>("filterref")
        /// Its rules.
        public let rules = NestedList<FilterRule>("rule")
    }
}

/// Another filter to ask: `<filterref>`.
public struct FilterReference: ElementView {
    /// The element's name.
    public static let elementName = "filterref"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name.
        public let filter = Field<String>("@filter")
        /// What it is given.
        public let parameters = NestedList<FilterParameter>("parameter")
    }
}
