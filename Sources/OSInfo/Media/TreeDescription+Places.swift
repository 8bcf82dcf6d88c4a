extension TreeDescription {
    /// Reads files that somebody else fetches, such as from a web server.
    /// - Parameters:
    ///   - text: the text of a file inside; nil when it is not there.
    ///   - has: whether a file is there. Asked about several files at once.
    /// - Throws: what these throw.
    public init<Failure: Error>(
        location: String, text: @Sendable (String) async throws(Failure) -> String?,
        has: @escaping @Sendable (String) async throws(Failure) -> Bool
    ) async throws(Failure) {
        var tree = TreeDescription(location: location)
        tree.treeInfo = try await text(".treeinfo")
        if tree.treeInfo == nil { tree.treeInfo = try await text("treeinfo") }
        // Which files to start is in there, too.
        if tree.treeInfo == nil {
            tree.release = try await text("Release")
            tree.diskInfo = try await text(".disk/info")
            tree.products = try await text("media.1/products")
            for files in Self.bootFiles where tree.bootFiles == nil {
                if try await has(files.kernel), try await has(files.initrd) { tree.bootFiles = files }
            }
        }
        self = tree
    }

    /// Where distributions put the installer's kernel: on media, on mirrors, in an unpacked netboot archive.
    static let bootFiles: [BootFiles] = [
        ("images/pxeboot/vmlinuz", "images/pxeboot/initrd.img"),
        (
            "current/images/netboot/debian-installer/amd64/linux",
            "current/images/netboot/debian-installer/amd64/initrd.gz"
        ),
        (
            "current/images/netboot/debian-installer/arm64/linux",
            "current/images/netboot/debian-installer/arm64/initrd.gz"
        ),
        ("current/images/generic/kernel.debian", "current/images/generic/initrd.debian"),
        ("netboot/debian-installer/amd64/linux", "netboot/debian-installer/amd64/initrd.gz"),
        ("debian-installer/amd64/linux", "debian-installer/amd64/initrd.gz"),
        ("debian-installer/arm64/linux", "debian-installer/arm64/initrd.gz"),
        ("install.amd/vmlinuz", "install.amd/initrd.gz"), ("install.a64/vmlinuz", "install.a64/initrd.gz"),
        ("install.386/vmlinuz", "install.386/initrd.gz"), ("install/vmlinuz", "install/initrd.gz"),
        ("casper/vmlinuz", "casper/initrd"), ("casper/vmlinuz", "casper/initrd.lz"),
        ("live/vmlinuz", "live/initrd.img"), ("boot/x86_64/loader/linux", "boot/x86_64/loader/initrd"),
        ("boot/aarch64/linux", "boot/aarch64/initrd"), ("boot/s390x/linux", "boot/s390x/initrd"),
        ("boot/vmlinuz-virt", "boot/initramfs-virt"), ("boot/vmlinuz-lts", "boot/initramfs-lts"),
        ("arch/boot/x86_64/vmlinuz-linux", "arch/boot/x86_64/initramfs-linux.img"),
        ("isolinux/vmlinuz", "isolinux/initrd.img"), ("images/kernel.img", "images/initrd.img"),
        ("ppc/ppc64/vmlinuz", "ppc/ppc64/initrd.img"), ("linux", "initrd.gz"), ("vmlinuz", "initrd.img"),
        ("linux", "initrd"),
    ].map { BootFiles(kernel: $0.0, initrd: $0.1) }
}
