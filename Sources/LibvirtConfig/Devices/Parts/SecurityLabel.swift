public import XMLTree

/// A label of SELinux, AppArmor or plain owners: `<seclabel>`.
public struct SecurityLabel: ElementView {
    /// The element's name.
    public static let elementName = "seclabel"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Who makes the label.
        public let type = Field<SecurityLabelType>("@type")
        /// Which security driver, such as `selinux`, `apparmor` or `dac`.
        public let model = Field<String>("@model")
        /// Whether files are labelled to fit.
        public let relabel = Field.yesNo("@relabel")
        /// Whether labelling failed before and is left alone.
        public let labelSkip = Field.yesNo("@labelskip")
        /// The label.
        public let label = Field<String>("label")
        /// The part of the label that is given.
        public let baseLabel = Field<String>("baselabel")
        /// The label of the guest's files; read only.
        public let imageLabel = Field<String>("imagelabel")
    }
}

/// Who makes a security label.
public struct SecurityLabelType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// libvirt, at each start.
    public static let dynamic = Self("dynamic")
    /// The document.
    public static let `static` = Self("static")
    /// Nobody.
    public static let nothing = Self("none")
}
