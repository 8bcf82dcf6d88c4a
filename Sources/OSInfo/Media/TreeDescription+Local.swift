extension TreeDescription {
    /// Reads the files of a folder of this machine. Blocks.
    init(folder: LocalFolder) {
        let suites = folder.names("dists").prefix(32)
        self.init(
            location: folder.path, treeInfo: folder.text(".treeinfo") ?? folder.text("treeinfo"),
            release: folder.text("Release") ?? suites.lazy.compactMap { folder.text("dists/\($0)/Release") }.first,
            diskInfo: folder.text(".disk/info"),
            osRelease: folder.text("etc/os-release") ?? folder.text("usr/lib/os-release"),
            products: folder.text("media.1/products"),
            hasWindowsSetup: folder.has("sources/install.wim") || folder.has("sources/install.esd")
                || folder.has("sources/boot.wim"),
            bootFiles: Self.bootFiles.first { folder.has($0.kernel) && folder.has($0.initrd) })
    }

    /// Where distributions put the installer's kernel: on media, on mirrors, in an unpacked netboot archive.
    private static let bootFiles: [BootFiles] = [
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
