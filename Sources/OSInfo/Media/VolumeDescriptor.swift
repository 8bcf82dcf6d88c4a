/// What a CD's or DVD's image says about itself in its volume descriptors (ECMA-119 chapter 8, El Torito, ECMA-167).
public struct VolumeDescriptor: Hashable, Sendable {
    /// The system that it is for; nil when blank, as everywhere here.
    public var systemID: String?
    /// The volume's name, such as `Debian 12.5.0 amd64 n`.
    public var volumeID: String?
    /// The name of the set of volumes.
    public var volumeSetID: String?
    /// Who published it.
    public var publisherID: String?
    /// Who prepared it.
    public var preparerID: String?
    /// What made it.
    public var applicationID: String?
    /// The volume's size in bytes; nil for UDF without ISO 9660.
    public var size: UInt64?
    /// Whether it has an El Torito boot record: a PC's firmware can start it.
    public var isBootable: Bool
    /// Whether it also, or only, has a UDF file system, as Windows media do.
    public var hasUDF: Bool

    /// What an image says about itself.
    public init(
        systemID: String? = nil, volumeID: String? = nil, volumeSetID: String? = nil, publisherID: String? = nil,
        preparerID: String? = nil, applicationID: String? = nil, size: UInt64? = nil, isBootable: Bool = false,
        hasUDF: Bool = false
    ) {
        self.systemID = systemID
        self.volumeID = volumeID
        self.volumeSetID = volumeSetID
        self.publisherID = publisherID
        self.preparerID = preparerID
        self.applicationID = applicationID
        self.size = size
        self.isBootable = isBootable
        self.hasUDF = hasUDF
    }
}
