public import XMLTree

/// A keyboard, mouse or tablet: `<input>`.
public struct InputConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "input"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What it is.
        public let type = Field<InputType>("@type")
        /// How it is attached.
        public let bus = Field<InputBus>("@bus")
        /// The virtio model, such as `virtio-non-transitional`.
        public let model = Field<String>("@model")
        /// Device of the host to pass through, for `passthrough`.
        public let eventDevice = Field<String>("source/@evdev")
        /// Event device of the host, for `evdev`.
        public let device = Field<String>("source/@dev")
        /// Whether keyboard and mouse are grabbed together: all.
        public let grab = Field<String>("source/@grab")
        /// Keys that change between host and guest, such as `ctrl-ctrl`.
        public let grabToggle = Field<String>("source/@grabToggle")
        /// Whether keys repeat.
        public let repeats = Field.onOff("source/@repeat")
        /// Options of a virtio device.
        public let virtio = Nested<VirtioOptions>("driver")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What an input device is.
public struct InputType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A mouse, which tells movements.
    public static let mouse = Self("mouse")
    /// A tablet, which tells places.
    public static let tablet = Self("tablet")
    /// A keyboard.
    public static let keyboard = Self("keyboard")
    /// A device of the host through virtio.
    public static let passthrough = Self("passthrough")
    /// A device of the host through its events.
    public static let evdev = Self("evdev")
}

/// How an input device is attached.
public struct InputBus: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// USB.
    public static let usb = Self("usb")
    /// PS/2.
    public static let ps2 = Self("ps2")
    /// Virtio.
    public static let virtio = Self("virtio")
    /// Xen's.
    public static let xen = Self("xen")
    /// None, for `evdev`.
    public static let nothing = Self("none")
}
