public import XMLTree

/// What can be tuned about any virtio device: attributes of `<driver>`.
public struct VirtioOptions: ElementView {
    /// The element's name.
    public static let elementName = "driver"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether the device's memory access goes through an emulated IOMMU.
        public let iommu = Field.onOff("@iommu")
        /// Whether it may cache address translations.
        public let ats = Field.onOff("@ats")
        /// Whether it may use packed virtqueues.
        public let packed = Field.onOff("@packed")
        /// Whether each queue's notification has a page of its own.
        public let pagePerQueue = Field.onOff("@page_per_vq")
    }
}
