public import XMLTree

/// How a disk is read and written: `<driver>` of `<disk>`.
public struct DiskDriver: ElementView {
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
        /// The part of the hypervisor, such as `qemu`.
        public let name = Field<String>("@name")
        /// The image's format; always say it, since a guest could write another's header.
        public let format = Field<ImageFormat>("@type")
        /// How the host's cache is used.
        public let cache = Field<CacheMode>("@cache")
        /// How the host's kernel is asked.
        public let io = Field<IOMode>("@io")
        /// What a failed write does.
        public let errorPolicy = Field<ErrorPolicy>("@error_policy")
        /// What a failed read does.
        public let readErrorPolicy = Field<ErrorPolicy>("@rerror_policy")
        /// Whether discarded blocks are given back to the host.
        public let discard = Field<DiscardMode>("@discard")
        /// What writing zeroes does: off, on or unmap.
        public let detectZeroes = Field<String>("@detect_zeroes")
        /// Whether discarded clusters keep their place in the image.
        public let discardNoUnref = Field.onOff("@discard_no_unref")
        /// Whether what is read from the backing image is kept in this one.
        public let copyOnRead = Field.onOff("@copy_on_read")
        /// Number of the I/O thread that serves it.
        public let ioThread = Field<Int>("@iothread")
        /// Whether notifications are handled apart from the vCPU.
        public let ioEventFD = Field.onOff("@ioeventfd")
        /// Whether the guest is spared interrupts.
        public let eventIndex = Field.onOff("@event_idx")
        /// How many queues a virtio disk has.
        public let queues = Field<Int>("@queues")
        /// How long each queue is.
        public let queueSize = Field<Int>("@queue_size")
        /// Largest cache of the image's own tables, bytes.
        public let metadataCache = Field.size("metadata_cache/max_size", in: .bytes)
        /// Whether a virtio device's memory access goes through an emulated IOMMU.
        public let iommu = Field.onOff("@iommu")
        /// Whether a virtio device may cache address translations.
        public let ats = Field.onOff("@ats")
        /// Whether a virtio device may use packed virtqueues.
        public let packed = Field.onOff("@packed")
        /// Whether each queue's notification has a page of its own.
        public let pagePerQueue = Field.onOff("@page_per_vq")
    }
}

/// The format of an image.
public struct ImageFormat: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The disk's bytes and nothing else.
    public static let raw = Self("raw")
    /// QEMU's own.
    public static let qcow2 = Self("qcow2")
    /// An older one of QEMU's.
    public static let qed = Self("qed")
    /// VMware's.
    public static let vmdk = Self("vmdk")
    /// VirtualBox's.
    public static let vdi = Self("vdi")
    /// Virtual PC's.
    public static let vpc = Self("vpc")
    /// A CD's file system.
    public static let iso = Self("iso")
    /// An encrypted image.
    public static let luks = Self("luks")
    /// Apple's.
    public static let dmg = Self("dmg")
    /// Bochs's.
    public static let bochs = Self("bochs")
    /// A folder shown as a FAT disk.
    public static let fat = Self("fat")
}

/// How the host's cache is used for a disk.
public struct CacheMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// As the hypervisor likes.
    public static let automatic = Self("default")
    /// Not at all; writes may stay in the disk's own cache.
    public static let nothing = Self("none")
    /// For reading; every write reaches the disk.
    public static let writethrough = Self("writethrough")
    /// For reading and writing; the guest says when to flush.
    public static let writeback = Self("writeback")
    /// Not at all, and every write reaches the disk.
    public static let directsync = Self("directsync")
    /// For everything, even when the guest says to flush.
    public static let unsafe = Self("unsafe")
}

/// How the host's kernel is asked to read and write.
public struct IOMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// By threads that wait.
    public static let threads = Self("threads")
    /// By the kernel's own queue.
    public static let native = Self("native")
    /// By a shared ring.
    public static let ioURing = Self("io_uring")
}

/// What discarded blocks become.
public struct DiscardMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// They are given back to the host.
    public static let unmap = Self("unmap")
    /// Nothing.
    public static let ignore = Self("ignore")
}

/// What a failed read or write does.
public struct ErrorPolicy: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The guest is paused.
    public static let stop = Self("stop")
    /// The guest is told.
    public static let report = Self("report")
    /// Nothing.
    public static let ignore = Self("ignore")
    /// The guest is paused when the host is full, and told otherwise.
    public static let enospace = Self("enospace")
}
