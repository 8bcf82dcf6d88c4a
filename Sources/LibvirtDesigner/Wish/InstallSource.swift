/// Where a guest's operating system comes from.
public enum InstallSource: Hashable, Sendable {
    /// An installation disc image.
    case iso(StorageLocation)
    /// An install tree by URL. Its kernel and initrd are put beside the guest's disk when `boot` does not say where they
    /// are.
    case tree(url: String, boot: KernelBoot?, arguments: String)
    /// A kernel that the hypervisor starts directly.
    case kernel(KernelBoot)
    /// The network, by PXE.
    case network
    /// A disk that has an operating system already.
    case image(DiskWish)
    /// A disk image made for clouds: it is used as it is, and cloud-init is told who may log in.
    case cloudImage(DiskWish)
    /// A container over a directory of the host, or over the host's own files for nil, whose first program is `command`.
    case container(directory: String?, command: String)
    /// Nothing: a guest whose disks are empty.
    case blank

    /// What it is called in sentences.
    public var title: String {
        switch self {
        case .iso: "disc image"
        case .tree: "install tree"
        case .kernel: "kernel"
        case .network: "network boot"
        case .image: "existing disk"
        case .cloudImage: "cloud image"
        case .container: "container"
        case .blank: "empty disks"
        }
    }

    /// True if it puts a system on a disk, so that a disk to install on is needed.
    public var installs: Bool {
        switch self {
        case .iso, .tree, .network: true
        case .kernel(let boot): !boot.isPermanent
        case .image, .cloudImage, .container, .blank: false
        }
    }
}

/// A kernel that the hypervisor starts itself, without the guest's boot loader.
public struct KernelBoot: Hashable, Sendable {
    /// The kernel.
    public var kernel: StorageLocation
    /// The initial file system.
    public var initrd: StorageLocation?
    /// The kernel's command line.
    public var arguments: String
    /// Each start uses this kernel; false for an installer's, which is started once.
    public var isPermanent: Bool

    /// Makes a boot.
    public init(
        kernel: StorageLocation, initrd: StorageLocation? = nil, arguments: String = "", isPermanent: Bool = false
    ) {
        self.kernel = kernel
        self.initrd = initrd
        self.arguments = arguments
        self.isPermanent = isPermanent
    }
}
