public import XMLTree

/// What a machine shows Windows guests: `<hyperv>`.
public struct HyperVConfig: ElementView {
    /// The element's name.
    public static let elementName = "hyperv"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether the document or the hypervisor chooses.
        public let mode = Field<HyperVMode>("@mode")
        /// Whether timers need not be exact.
        public let relaxed = Field.onOff("relaxed/@state")
        /// Whether the interrupt controller is virtual.
        public let vapic = Field.onOff("vapic/@state")
        /// Whether spinning CPUs give way.
        public let spinlocks = Field.onOff("spinlocks/@state")
        /// After how many turns, at least 4095.
        public let spinlockRetries = Field<Int>("spinlocks/@retries")
        /// Whether CPUs know their numbers.
        public let vpIndex = Field.onOff("vpindex/@state")
        /// Whether CPUs know how long they ran.
        public let runtime = Field.onOff("runtime/@state")
        /// Whether there is a synthetic interrupt controller.
        public let synic = Field.onOff("synic/@state")
        /// Whether there are synthetic timers.
        public let stimer = Field.onOff("stimer/@state")
        /// Whether they interrupt directly.
        public let stimerDirect = Field.onOff("stimer/direct/@state")
        /// Whether the guest can reset itself.
        public let reset = Field.onOff("reset/@state")
        /// Whether it is told who the hypervisor is.
        public let vendorID = Field.onOff("vendor_id/@state")
        /// Who, up to 12 characters.
        public let vendorIDValue = Field<String>("vendor_id/@value")
        /// Whether it is told the CPU's speeds.
        public let frequencies = Field.onOff("frequencies/@state")
        /// Whether it is told of a migration.
        public let reenlightenment = Field.onOff("reenlightenment/@state")
        /// Whether it can flush other CPUs' tables.
        public let tlbFlush = Field.onOff("tlbflush/@state")
        /// Whether nested guests can.
        public let tlbFlushDirect = Field.onOff("tlbflush/direct/@state")
        /// Whether it can name parts.
        public let tlbFlushExtended = Field.onOff("tlbflush/extended/@state")
        /// Whether CPUs interrupt each other in a fast way.
        public let ipi = Field.onOff("ipi/@state")
        /// Whether nested guests are fast on Intel.
        public let evmcs = Field.onOff("evmcs/@state")
        /// Whether hardware helps with interrupts.
        public let avic = Field.onOff("avic/@state")
        /// Whether nested guests' registers are filtered in a fast way.
        public let emsrBitmap = Field.onOff("emsr_bitmap/@state")
        /// Whether calls may pass values in wide registers.
        public let xmmInput = Field.onOff("xmm_input/@state")
    }
}

/// Who chooses the enlightenments.
public struct HyperVMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The document.
    public static let custom = Self("custom")
    /// The hypervisor: everything it can.
    public static let passthrough = Self("passthrough")
}
