public import XMLTree

/// A sound card: `<sound>`.
public struct SoundConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "sound"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<SoundModel>("@model")
        /// Whether a USB card has more than two channels.
        public let multichannel = Field.yesNo("@multichannel")
        /// How many streams a virtio card has, 1 to 64.
        public let streams = Field<Int>("@streams")
        /// What hangs on an HDA card.
        public let codecs = NestedList<SoundCodec>("codec")
        /// The host's audio that it plays on.
        public let audioID = Field<Int>("audio/@id")
        /// Options of a virtio card.
        public let virtio = Nested<VirtioOptions>("driver")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the card sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as a sound card.
public struct SoundModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Intel HDA of PCI Express machines.
    public static let ich9 = Self("ich9")
    /// Intel HDA of older machines.
    public static let ich6 = Self("ich6")
    /// Intel HDA of bhyve.
    public static let ich7 = Self("ich7")
    /// AC'97.
    public static let ac97 = Self("ac97")
    /// Sound Blaster 16.
    public static let sb16 = Self("sb16")
    /// Ensoniq AudioPCI.
    public static let es1370 = Self("es1370")
    /// The PC's beeper.
    public static let pcspk = Self("pcspk")
    /// A USB sound card.
    public static let usb = Self("usb")
    /// Virtio.
    public static let virtio = Self("virtio")
}

/// What hangs on an HDA card: `<codec>`.
public struct SoundCodec: ElementView {
    /// The element's name.
    public static let elementName = "codec"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What: duplex, micro or output.
        public let type = Field<String>("@type")
    }
}
