public import XMLTree

/// A typed view of one XML element of libvirt's. The element stays the store: what the view does not know survives.
///
/// A view declares its fields once, as stored properties of its `Fields`, each with its place in the element; they are
/// then properties of the view itself, to be read and written: `disk.bus = .virtio`. Nil means that the document says
/// nothing there, and setting nil takes it out. A value that is there but cannot be understood reads as nil too. Views
/// decide nothing: no defaults, no checks, no policy. A value, usable on any thread.
@dynamicMemberLookup
public protocol ElementView: Hashable, Sendable {
    /// The declarations of the fields.
    associatedtype Fields: Sendable

    /// The fields that every view of this type has.
    static var fields: Fields { get }

    /// The name of the element, without a prefix.
    static var elementName: String { get }

    /// The namespace of the element; nil for none, which is the rule.
    static var namespace: Namespace? { get }

    /// The order in which children stand in libvirt's own documents; a new child whose name is listed is put before
    /// the first one that comes later, every other one at the end. libvirt itself accepts any order.
    static var childOrder: [String] { get }

    /// The element that is viewed.
    var element: Element { get set }

    /// Views an element, whatever its name.
    init(element: Element)
}

extension ElementView {
    /// No namespace.
    public static var namespace: Namespace? { nil }

    /// No order is preferred.
    public static var childOrder: [String] { [] }

    /// An empty element of the right name.
    public init() { self.init(element: Element(Self.elementName, prefix: Self.namespace?.prefix)) }

    /// Parses a document and views its root element, whatever its name.
    ///
    /// Throws what `Element(parsing:)` throws.
    public init(parsing xml: String) throws(ParseError) { self.init(element: try Element(parsing: xml)) }

    /// The element as XML text, white space as it was read.
    public var xml: String { element.xml }

    /// The element as XML text for people, every child on a line of its own.
    public var indentedXML: String { element.indented.xml }

    /// Reads and writes a field by its name in `Fields`.
    public subscript<Field: ViewField>(dynamicMember key: KeyPath<Fields, Field>) -> Field.Content {
        get { Self.fields[keyPath: key].read(from: element) }
        set { Self.fields[keyPath: key].write(newValue, to: &element, order: Self.childOrder) }
    }

    /// Whether the document says anything about a field, even if it cannot be understood.
    public func has<Field: ViewField>(_ key: KeyPath<Fields, Field>) -> Bool {
        element.contains(Self.fields[keyPath: key].path)
    }

    /// Takes a field's elements, with everything in them, or its attribute out of the document.
    public mutating func remove<Field: ViewField>(_ key: KeyPath<Fields, Field>) {
        Self.fields[keyPath: key].remove(from: &element)
    }
}
