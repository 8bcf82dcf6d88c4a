public import XMLTree

/// State of a virtual CPU: `<vcpu>` of `<vcpus>`.
public struct VCPU: ElementView {
    /// The element's name.
    public static let elementName = "vcpu"
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
        /// Whether the guest has it.
        public let enabled = Field.yesNo("@enabled")
        /// Whether it can be taken away.
        public let hotpluggable = Field.yesNo("@hotpluggable")
        /// In which turn it was added, from 1.
        public let order = Field<Int>("@order")
    }
}

/// A thread that serves disks: `<iothread>`.
public struct IOThread: ElementView {
    /// The element's name.
    public static let elementName = "iothread"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its number, from 1.
        public let id = Field<Int>("@id")
        /// Least helpers.
        public let poolMinimum = Field<Int>("@thread_pool_min")
        /// Most helpers.
        public let poolMaximum = Field<Int>("@thread_pool_max")
        /// How long it may poll, ns.
        public let pollMaximum = Field<Int>("poll/@max")
        /// By how much it polls longer.
        public let pollGrow = Field<Int>("poll/@grow")
        /// By how much it polls shorter.
        public let pollShrink = Field<Int>("poll/@shrink")
    }
}

/// An event to count: `<event>` of `<perf>`.
public struct PerformanceEvent: ElementView {
    /// The element's name.
    public static let elementName = "event"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, such as `cache_misses`.
        public let name = Field<String>("@name")
        /// Whether it is counted.
        public let enabled = Field.yesNo("@enabled")
    }
}

/// A cipher of s390x: `<cipher>` of `<keywrap>`.
public struct KeyWrapCipher: ElementView {
    /// The element's name.
    public static let elementName = "cipher"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name: aes or dea.
        public let name = Field<String>("@name")
        /// Whether the guest may use it.
        public let state = Field.onOff("@state")
    }
}

/// An argument for QEMU: `<qemu:arg>`.
public struct QEMUArgument: ElementView {
    /// The element's name.
    public static let elementName = "arg"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The namespace of the element.
    public static let namespace: Namespace? = .qemu
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The argument.
        public let value = Field<String>("@value")
    }
}

/// A variable for QEMU: `<qemu:env>`.
public struct QEMUEnvironment: ElementView {
    /// The element's name.
    public static let elementName = "env"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The namespace of the element.
    public static let namespace: Namespace? = .qemu
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name.
        public let name = Field<String>("@name")
        /// Its value.
        public let value = Field<String>("@value")
    }
}

/// Users and groups of a container and of the host: `<idmap>`.
public struct IDMap: ElementView {
    /// The element's name.
    public static let elementName = "idmap"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Users.
        public let users = NestedList<IDRange>("uid")
        /// Groups.
        public let groups = NestedList<IDRange>("gid")
    }
}

/// Some users or groups: `<uid>` and `<gid>` of `<idmap>`.
public struct IDRange: ElementView {
    /// The element's name.
    public static let elementName = "uid"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// First in the container.
        public let start = Field<Int>("@start")
        /// First on the host.
        public let target = Field<Int>("@target")
        /// How many.
        public let count = Field<Int>("@count")
    }
}
