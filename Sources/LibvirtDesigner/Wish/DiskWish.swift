/// What somebody wants of one disk: an existing location, or a new volume.
public struct DiskWish: Hashable, Sendable {
    /// Where the disk is, if it exists; nil makes a new volume.
    public var location: StorageLocation?
    /// The new volume's pool; nil chooses one.
    public var pool: String?
    /// The new volume's name; nil proposes one after the guest.
    public var volumeName: String?
    /// The new volume's size, bytes; nil asks the operating system's entry.
    public var capacity: UInt64?
    /// Its format, `qcow2` or `raw`; nil asks the facts about the location, for a guest's disk is never probed.
    public var format: String?
    /// What a new volume starts as; nil for nothing.
    public var origin: Origin?
    /// What the guest sees.
    public var device: Device
    /// The bus, such as `virtio`, `sata` or `scsi`.
    public var bus: String?
    /// The device name in the guest, such as `vda`.
    public var target: String?
    /// The cache mode, such as `none` or `writeback`.
    public var cache: String?
    /// Whether freed blocks are given back: `unmap` or `ignore`.
    public var discard: String?
    /// The serial number that the guest sees.
    public var serial: String?
    /// The guest may not write it.
    public var isReadOnly = false
    /// Several guests may write it at the same time.
    public var isShareable = false

    /// What the guest sees.
    public enum Device: String, Hashable, Sendable, CaseIterable {
        /// A hard disk.
        case disk
        /// A CD drive.
        case cdrom
        /// A floppy drive.
        case floppy
        /// A SCSI device passed through.
        case lun
    }

    /// What a new volume starts as.
    public enum Origin: Hashable, Sendable {
        /// A full copy, which then is its own.
        case copy(of: StorageLocation)
        /// The differences only, over an image that must stay as it is.
        case overlay(of: StorageLocation)

        /// The image.
        public var location: StorageLocation {
            switch self {
            case .copy(let location), .overlay(let location): location
            }
        }
    }

    /// Makes a wish for a disk.
    public init(location: StorageLocation? = nil, capacity: UInt64? = nil, device: Device = .disk) {
        self.location = location
        self.capacity = capacity
        self.device = device
    }

    /// A new volume of `bytes`.
    public static func new(bytes: UInt64? = nil) -> DiskWish { DiskWish(capacity: bytes) }

    /// A disk that exists.
    public static func existing(_ location: StorageLocation) -> DiskWish { DiskWish(location: location) }
}
