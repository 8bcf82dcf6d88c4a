/// A disk while it is being designed: what was wished, with the rest filled in.
struct DiskDraft: Hashable {
    /// What was wished, and then what was decided of it.
    var wish: DiskWish
    /// What it is for.
    var role = Role.data
    /// What lies at its location, or will.
    var kind: StorageFacts.Kind?
    var ioMode: String?
    /// Its place in the boot order, from 1.
    var bootOrder: Int?

    /// What a disk is for.
    enum Role: String, Hashable {
        /// The guest's own system.
        case system
        /// The disc that installs it.
        case installer
        /// cloud-init's disc.
        case seed
        /// Anything else.
        case data
    }

    /// True if it is the host's block device, or becomes one.
    var isBlockDevice: Bool { kind == .block || wish.device == .lun }
}
