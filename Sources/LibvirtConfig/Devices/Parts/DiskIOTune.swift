public import XMLTree

/// Limits of a disk's throughput: `<iotune>`. A total excludes the limits of reading and writing.
public struct DiskIOTune: ElementView {
    /// The element's name.
    public static let elementName = "iotune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Both directions, bytes/s.
        public let totalBytes = Field<Int>("total_bytes_sec")
        /// Reading, bytes/s.
        public let readBytes = Field<Int>("read_bytes_sec")
        /// Writing, bytes/s.
        public let writeBytes = Field<Int>("write_bytes_sec")
        /// Both directions, requests/s.
        public let totalRequests = Field<Int>("total_iops_sec")
        /// Reading, requests/s.
        public let readRequests = Field<Int>("read_iops_sec")
        /// Writing, requests/s.
        public let writeRequests = Field<Int>("write_iops_sec")
        /// Both directions for a while, bytes/s.
        public let totalBytesPeak = Field<Int>("total_bytes_sec_max")
        /// Reading for a while, bytes/s.
        public let readBytesPeak = Field<Int>("read_bytes_sec_max")
        /// Writing for a while, bytes/s.
        public let writeBytesPeak = Field<Int>("write_bytes_sec_max")
        /// Both directions for a while, requests/s.
        public let totalRequestsPeak = Field<Int>("total_iops_sec_max")
        /// Reading for a while, requests/s.
        public let readRequestsPeak = Field<Int>("read_iops_sec_max")
        /// Writing for a while, requests/s.
        public let writeRequestsPeak = Field<Int>("write_iops_sec_max")
        /// How large one request may be before it counts as several, bytes.
        public let requestSize = Field<Int>("size_iops_sec")
        /// Disks of the same group share the limits.
        public let group = Field<String>("group_name")
        /// How long the while is, s.
        public let totalBytesPeakLength = Field<Int>("total_bytes_sec_max_length")
        /// How long the while is, s.
        public let readBytesPeakLength = Field<Int>("read_bytes_sec_max_length")
        /// How long the while is, s.
        public let writeBytesPeakLength = Field<Int>("write_bytes_sec_max_length")
        /// How long the while is, s.
        public let totalRequestsPeakLength = Field<Int>("total_iops_sec_max_length")
        /// How long the while is, s.
        public let readRequestsPeakLength = Field<Int>("read_iops_sec_max_length")
        /// How long the while is, s.
        public let writeRequestsPeakLength = Field<Int>("write_iops_sec_max_length")
    }
}
