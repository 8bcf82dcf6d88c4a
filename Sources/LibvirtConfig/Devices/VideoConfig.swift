public import XMLTree

/// A graphics card: `<video>`.
public struct VideoConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "video"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<VideoModel>("model/@type")
        /// How many screens it has.
        public let heads = Field<Int>("model/@heads")
        /// Whether it is the first one.
        public let primary = Field.yesNo("model/@primary")
        /// Its memory, KiB.
        public let videoMemory = Field<Int>("model/@vram")
        /// Its first memory, QXL only, KiB.
        public let ram = Field<Int>("model/@ram")
        /// Its second memory above 4 GiB, QXL only, KiB.
        public let videoMemory64 = Field<Int>("model/@vram64")
        /// Its memory in VGA modes, QXL only, KiB.
        public let vgaMemory = Field<Int>("model/@vgamem")
        /// Whether virtio shares memory with the host's card.
        public let blob = Field.onOff("model/@blob")
        /// Whether the host's card draws in three dimensions.
        public let acceleration3D = Field.yesNo("model/acceleration/@accel3d")
        /// Whether the host's card draws in two dimensions.
        public let acceleration2D = Field.yesNo("model/acceleration/@accel2d")
        /// Which card of the host draws.
        public let renderNode = Field<String>("model/acceleration/@rendernode")
        /// First width of the screen, pixels.
        public let width = Field<Int>("model/resolution/@x")
        /// First height of the screen, pixels.
        public let height = Field<Int>("model/resolution/@y")
        /// Who serves it: qemu or vhostuser.
        public let driverName = Field<String>("driver/@name")
        /// How bhyve's is used: on, off or io.
        public let vgaConfiguration = Field<String>("driver/@vgaconf")
        /// Options of a virtio card.
        public let virtio = Nested<VirtioOptions>("driver")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the card sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its graphics card.
public struct VideoModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Virtio.
    public static let virtio = Self("virtio")
    /// Standard VGA, good for every system.
    public static let vga = Self("vga")
    /// QXL, for SPICE.
    public static let qxl = Self("qxl")
    /// Cirrus Logic, for very old systems.
    public static let cirrus = Self("cirrus")
    /// VGA without the old modes, for UEFI.
    public static let bochs = Self("bochs")
    /// A plain framebuffer set up by the firmware.
    public static let ramfb = Self("ramfb")
    /// VMware's.
    public static let vmvga = Self("vmvga")
    /// Xen's.
    public static let xen = Self("xen")
    /// VirtualBox's.
    public static let vbox = Self("vbox")
    /// bhyve's.
    public static let gop = Self("gop")
    /// None.
    public static let nothing = Self("none")
}
