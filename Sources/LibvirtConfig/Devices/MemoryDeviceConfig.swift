public import XMLTree

/// A memory module: `<memory>` of `<devices>`.
public struct MemoryDeviceConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "memory"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What it is.
        public let model = Field<MemoryModel>("@model")
        /// Who else may have it.
        public let access = Field<MemoryAccess>("@access")
        /// Whether it is thrown away when the guest stops.
        public let discard = Field.yesNo("@discard")
        /// What identifies an NVDIMM on POWER.
        public let uuid = Field<String>("uuid")
        /// NUMA nodes of the host it comes from, such as `0-1`.
        public let sourceNodes = Field<String>("source/nodemask")
        /// Size of its pages, KiB.
        public let sourcePageSize = Field.size("source/pagesize", in: .kib)
        /// File or device of the host behind an NVDIMM or virtio-pmem.
        public let sourcePath = Field<String>("source/path")
        /// Alignment of that, KiB.
        public let sourceAlignment = Field.size("source/alignsize", in: .kib)
        /// Whether that keeps its content.
        public let sourcePersistent = Field.presence("source/pmem")
        /// How large it is, KiB.
        public let size = Field.size("target/size", in: .kib)
        /// NUMA cell of the guest that it belongs to.
        public let node = Field<Int>("target/node")
        /// Label area of an NVDIMM, KiB.
        public let labelSize = Field.size("target/label/size", in: .kib)
        /// Whether an NVDIMM can only be read.
        public let readOnly = Field.presence("target/readonly")
        /// Piece that virtio-mem gives and takes, KiB.
        public let blockSize = Field.size("target/block", in: .kib)
        /// How much virtio-mem should give, KiB.
        public let requested = Field.size("target/requested", in: .kib)
        /// How much virtio-mem gives, KiB; read only.
        public let current = Field.size("target/current", in: .kib)
        /// Whether virtio-mem is backed piece by piece.
        public let dynamicSlots = Field.yesNo("target/@dynamicMemslots")
        /// Where virtio-mem begins in the guest's memory, bytes.
        public let targetAddress = Field.hexadecimal("target/address/@base", digits: 1)
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the module sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What a memory module is.
public struct MemoryModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Plain memory.
    public static let dimm = Self("dimm")
    /// Memory that keeps its content.
    public static let nvdimm = Self("nvdimm")
    /// Memory that keeps its content, over virtio.
    public static let virtioPMem = Self("virtio-pmem")
    /// Memory that comes and goes in pieces.
    public static let virtioMem = Self("virtio-mem")
    /// Memory for Intel's enclaves.
    public static let sgxEPC = Self("sgx-epc")
}
