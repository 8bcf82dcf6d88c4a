internal import ArgumentParser
internal import FleetModel
internal import LibvirtDesigner

/// Where a new guest's system comes from: exactly one of the sources.
struct CreateSource: ParsableArguments {
    @Option(help: ArgumentHelp("Install from a disc image.", valueName: "path")) var iso: String?
    @Option(
        help: ArgumentHelp("Install from an install tree: a folder, or its http(s) URL.", valueName: "folder|url"))
    var location: String?
    @Option(help: ArgumentHelp("Start this kernel, such as an installer's.", valueName: "path")) var kernel: String?
    @Option(help: ArgumentHelp("The kernel's initial RAM disk.", valueName: "path")) var initrd: String?
    @Option(help: ArgumentHelp("What the kernel, or an install tree's installer, is told.", valueName: "text"))
    var cmdline: String?
    @Flag(help: "Install from the network, by PXE.") var pxe = false
    @Option(
        name: .customLong("import"),
        help: ArgumentHelp("Use a disk that holds a system already.", valueName: "path"))
    var imported: String?
    @Option(help: ArgumentHelp("Copy a disk image made for clouds, and prepare it with cloud-init.", valueName: "path"))
    var cloudImage: String?
    @Option(help: ArgumentHelp("Run a container over a folder of the host.", valueName: "folder"))
    var container: String?
    @Option(help: ArgumentHelp("A container's first program.", valueName: "path")) var `init`: String?

    func validate() throws {
        let sources =
            [iso, location, kernel, imported, cloudImage, container].compactMap { $0 }.count + (pxe ? 1 : 0)
        guard sources > 0 else {
            throw ValidationError(
                "say where the system comes from: --iso, --location, --kernel, --pxe, --import, --cloud-image or --container"
            )
        }
        guard sources == 1 else { throw ValidationError("a guest has one source: leave the others out") }
        if initrd != nil, kernel == nil { throw ValidationError("--initrd needs --kernel") }
        if cmdline != nil, kernel == nil, location == nil {
            throw ValidationError("--cmdline needs --kernel or --location")
        }
        if `init` != nil, container == nil { throw ValidationError("--init needs --container") }
    }

    /// The source as the designer takes it.
    /// - Parameter size: the size that a cloud image grows to, bytes.
    func source(cloudImageSize size: UInt64?) throws(Failure) -> InstallSource {
        if let iso { return .iso(try Self.place(iso)) }
        if let location { return .tree(url: location, boot: nil, arguments: cmdline ?? "") }
        if let kernel {
            return .kernel(
                KernelBoot(
                    kernel: try Self.place(kernel),
                    initrd: try initrd.map { text throws(Failure) in try Self.place(text) },
                    arguments: cmdline ?? ""))
        }
        if let imported { return .image(.existing(try Self.place(imported))) }
        if let cloudImage {
            var disk = DiskWish(capacity: size)
            disk.origin = .copy(of: try Self.place(cloudImage))
            return .cloudImage(disk)
        }
        if let container { return .container(directory: container, command: `init` ?? "/sbin/init") }
        return .network
    }

    /// A path, or a volume as `vol=POOL/NAME`.
    static func place(_ text: String) throws(Failure) -> StorageLocation {
        guard text.hasPrefix("vol=") else {
            if text.isEmpty { throw Failure(what: "create", why: "a path is empty", next: "give the path of a file") }
            return .path(text)
        }
        let parts = text.dropFirst(4).split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else {
            throw Failure(what: "create", why: "\(text) names no volume", next: "write it as vol=POOL/VOLUME")
        }
        return .volume(pool: String(parts[0]), name: String(parts[1]))
    }
}
