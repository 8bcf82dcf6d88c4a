public import XMLTree

/// What SMBIOS and the like tell the guest: `<sysinfo>`.
public struct SystemInformation: ElementView {
    /// The element's name.
    public static let elementName = "sysinfo"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which way: smbios or fwcfg.
        public let type = Field<String>("@type")
        /// About the BIOS.
        public let bios = NestedList<SystemEntry>("bios/entry")
        /// About the system.
        public let system = NestedList<SystemEntry>("system/entry")
        /// About the board.
        public let baseBoard = NestedList<SystemEntry>("baseBoard/entry")
        /// About the case.
        public let chassis = NestedList<SystemEntry>("chassis/entry")
        /// Anything.
        public let oemStrings = NestedList<SystemEntry>("oemStrings/entry")
        /// Firmware configuration, for `fwcfg`.
        public let entries = NestedList<SystemEntry>("entry")
        /// Serial number of the system.
        public let serial = Field<String>("system/entry[@name='serial']")
    }
}

/// One thing told: `<entry>`.
public struct SystemEntry: ElementView {
    /// The element's name.
    public static let elementName = "entry"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, such as `manufacturer`.
        public let name = Field<String>("@name")
        /// What is told.
        public let value = Field<String>("")
        /// File of the host with what is told.
        public let file = Field<String>("@file")
    }
}
