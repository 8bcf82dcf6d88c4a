/// One element of an XML document, as a value with everything below it.
public struct Element: Hashable, Sendable {
    /// The name without its prefix.
    public var name: String

    /// The namespace prefix as written, such as `qemu` in `qemu:commandline`; nil for none.
    public var prefix: String?

    /// The attributes in their order. Namespace declarations are among them, as `xmlns` or `xmlns:prefix`; parsing puts
    /// them behind the others, where libvirt writes them.
    public var attributes: [Attribute]

    /// Elements, text and comments in their order.
    public var children: [Node]

    /// Makes an element.
    public init(
        _ name: String, prefix: String? = nil, attributes: [Attribute] = [], children: [Node] = []
    ) {
        self.name = name
        self.prefix = prefix
        self.attributes = attributes
        self.children = children
    }

    /// The name as written, with its prefix.
    public var qualifiedName: String { prefix.map { "\($0):\(name)" } ?? name }
}

/// One attribute of an element.
public struct Attribute: Hashable, Sendable {
    /// The name as written, with its prefix if it has one.
    public var name: String
    /// The value, unescaped.
    public var value: String

    /// Makes an attribute.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What stands inside an element.
public enum Node: Hashable, Sendable {
    /// An element.
    case element(Element)
    /// Text, unescaped.
    case text(String)
    /// Text that was written as a CDATA section.
    case cdata(String)
    /// A comment.
    case comment(String)
    /// An instruction for some program: its target and its content.
    case instruction(target: String, content: String)
}
