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
}
