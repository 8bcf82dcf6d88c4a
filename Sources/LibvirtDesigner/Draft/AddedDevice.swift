/// What is decided about a device that is added to a guest.
struct AddedDevice {
    let wish: DeviceWish
    /// The host takes a PCI device from its own driver when the guest starts, and gives it back afterwards.
    var isManaged: Bool?
    /// What happens when a USB device is not there when the guest starts.
    var startup: String?
    /// How a folder is shared: `virtiofs` or `path` (9p).
    var folderDriver: String?
    var folderTag: String?
    /// What a guest's memory is backed by, so that the host's file server sees it.
    var sharedMemory: String?
    /// A PCI Express port that is added for it.
    var port: String?
    /// When a running guest gets it.
    var plug: String?
    /// Free PCI Express ports; nil when the guest's machine needs none.
    var freePorts: Int?
    /// The guest's memory can be seen by the host's other programs already.
    var isMemoryShared = false
    /// The guest has a controller for SCSI.
    var hasSCSI = false
    /// The tags of the folders that the guest has.
    var tags: Set<String> = []
    /// The bus of the guest's first hard disk.
    var diskBus: String?
    /// The model of the guest's first network card.
    var cardModel: String?

    init(_ wish: DeviceWish) { self.wish = wish }

    /// The device takes a PCI slot of its own.
    func takesSlot(_ draft: Draft) -> Bool {
        switch wish {
        case .disk: draft.disk.wish.bus == "virtio" || (draft.disk.wish.bus == "scsi" && !hasSCSI)
        case .network, .pci, .mediated, .folder, .rng: true
        case .watchdog: draft.watchdog == "i6300esb"
        case .usb, .graphics, .sound, .tpm, .agentChannel, .usbRedirection: false
        }
    }

    /// A running guest of QEMU can be given such a device at all.
    func isPluggable(_ draft: Draft) -> Bool {
        switch wish {
        case .disk: ["virtio", "scsi", "usb"].contains(draft.disk.wish.bus ?? "") && draft.disk.wish.device != .cdrom
        case .network, .usb, .pci, .mediated, .rng, .agentChannel, .usbRedirection: true
        case .folder: folderDriver == "virtiofs" && isMemoryShared
        case .watchdog, .graphics, .sound, .tpm: false
        }
    }
}
