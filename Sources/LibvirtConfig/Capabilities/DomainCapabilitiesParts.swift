public import XMLTree

/// Firmware that can be had: `<os>` of `<domainCapabilities>`.
public struct OSCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "os"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether any can be chosen.
        public let supported = Field.yesNo("@supported")
        /// What libvirt can choose by itself.
        public let firmwares = FieldList<FirmwareType>("enum[@name='firmware']/value")
        /// Whether a path can be given.
        public let loaderSupported = Field.yesNo("loader/@supported")
        /// Paths of firmware on the host.
        public let loaders = FieldList<String>("loader/value")
        /// How it can be mapped: rom or pflash.
        public let loaderTypes = FieldList<String>("loader/enum[@name='type']/value")
        /// Whether it can be read only: yes or no.
        public let loaderReadOnly = FieldList<String>("loader/enum[@name='readonly']/value")
        /// Whether it can be secure: yes or no.
        public let loaderSecure = FieldList<String>("loader/enum[@name='secure']/value")
    }
}

/// CPUs that can be had: `<cpu>` of `<domainCapabilities>`.
public struct CPUCapabilities: ElementView {
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
        /// Ways to choose one.
        public let modes = NestedList<CPUModeCapabilities>("mode")
        /// The host's own.
        public let hostPassthrough = Nested<CPUModeCapabilities>("mode[@name='host-passthrough']")
        /// All that the emulator can do.
        public let maximum = Nested<CPUModeCapabilities>("mode[@name='maximum']")
        /// The host's as libvirt describes it.
        public let hostModel = Nested<CPUModeCapabilities>("mode[@name='host-model']")
        /// A named model.
        public let custom = Nested<CPUModeCapabilities>("mode[@name='custom']")
    }
}

/// A way to choose a CPU: `<mode>`.
public struct CPUModeCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "mode"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which way.
        public let name = Field<CPUMode>("@name")
        /// Whether it can be used.
        public let supported = Field.yesNo("@supported")
        /// Whether guests with it can move: on or off.
        public let hostPassthroughMigratable = FieldList<String>("enum[@name='hostPassthroughMigratable']/value")
        /// Whether guests with it can move: on or off.
        public let maximumMigratable = FieldList<String>("enum[@name='maximumMigratable']/value")
        /// The named models; for `host-model` the one that comes closest.
        public let models = NestedList<CPUModelCapabilities>("model")
        /// Vendor of the host's model.
        public let vendor = Field<String>("vendor")
        /// Where the width of addresses comes from.
        public let physicalAddressMode = Field<String>("maxphysaddr/@mode")
        /// Widest physical addresses, bits.
        public let physicalAddressLimit = Field<Int>("maxphysaddr/@limit")
        /// How the host differs from the model.
        public let features = NestedList<CPUFeature>("feature")
    }
}

/// A named CPU model: `<model>`.
public struct CPUModelCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "model"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, such as `Haswell`.
        public let name = Field<String>("")
        /// Whether this host can run it: yes, no or unknown.
        public let usable = Field<String>("@usable")
        /// Its vendor.
        public let vendor = Field<String>("@vendor")
        /// Whether a nearby model would do.
        public let fallback = Field<CPUFallback>("@fallback")
        /// Whether it is on its way out.
        public let deprecated = Field.yesNo("@deprecated")
        /// The versioned model that it stands for.
        public let canonical = Field<String>("@canonical")
    }
}

/// What can be chosen about one kind of device in `<domainCapabilities>`.
public struct DeviceCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "disk"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether such devices can be had; nil when libvirt does not know.
        public let supported = Field.yesNo("@supported")
        /// What can be chosen.
        public let choices = NestedList<Choice>("enum")
    }
}

/// Something to choose and the words for it: `<enum>`.
public struct Choice: ElementView {
    /// The element's name.
    public static let elementName = "enum"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What it is about, such as `modelType`.
        public let name = Field<String>("@name")
        /// The words.
        public let values = FieldList<String>("value")
    }
}
