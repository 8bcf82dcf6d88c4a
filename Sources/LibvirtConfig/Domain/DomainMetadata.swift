public import XMLTree

/// What programs keep with a domain: `<metadata>`, each in a namespace of its own.
public struct DomainMetadata: ElementView {
    /// The element's name.
    public static let elementName = "metadata"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The system it runs, by libosinfo's URI.
        public let operatingSystem = Field<String>(FieldPath("libosinfo/os/@id", in: .libosinfo))
    }
}
