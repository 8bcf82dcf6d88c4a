internal import Files
internal import Glibc

/// What lies below a path: under a block device other devices or a loop's file, under a file perhaps a server.
struct DeviceGround: Hashable, Sendable {
    /// Everything that a device is made of, down to the disks or to a loop's file.
    var nodes: Set<FileFacts.Node> = []
    /// Protocols by which a server may give away the same.
    var protocols: Set<String> = []

    /// A file on a disk of this machine has nothing below it that counts.
    init(nodes: Set<FileFacts.Node> = [], protocols: Set<String> = []) {
        self.nodes = nodes
        self.protocols = protocols
    }

    /// Nil where the system does not tell.
    init?(of facts: stat, at path: String) {
        if facts.st_mode & S_IFMT != S_IFBLK {
            protocols = Self.protocols(ofFileAt: path)
            return
        }
        var open = [Self.folder(of: UInt64(facts.st_rdev))]
        var seen: Set<String> = []
        while let folder = open.popLast() {
            guard let folder = FileFacts.followed(folder) else { return nil }
            guard seen.insert(folder).inserted else { continue }
            guard take(folder, &open) else { return nil }
        }
    }

    /// Takes one device, by its folder in /sys; false if it stands on what nobody can see.
    private mutating func take(_ folder: String, _ open: inout [String]) -> Bool {
        let (whole, name) = FreshNames.split(path: folder)
        if Self.exists("\(folder)/partition") { open.append(whole) }
        if let file = Self.line("\(folder)/loop/backing_file") {
            var facts = stat()
            guard stat(file, &facts) == 0 else { return false }
            nodes.insert(FileFacts.Node(facts))
        }
        for slave in Files.Folder.files(in: "\(folder)/slaves", ending: "", limit: 4096) {
            open.append("\(folder)/slaves/\(slave)")
        }
        for word in ["rbd", "nbd"] where name.hasPrefix(word) { protocols.insert(word) }
        // The way of a SCSI disk through /sys tells who brings it.
        if folder.contains("/session") { protocols.insert("iscsi") }
        guard let number = Self.line("\(folder)/dev"), let node = Self.node(number) else { return false }
        nodes.insert(node)
        return true
    }

    /// A device's folder. Its number is put together as makedev(3) does it, which Swift's Glibc leaves out.
    private static func folder(of device: UInt64) -> String {
        let (major, minor) = (device >> 8 & 0xfff | device >> 32 & ~0xfff, device & 0xff | device >> 12 & 0xffff_ff00)
        return "/sys/dev/block/\(major):\(minor)"
    }

    /// A device by the kernel's `MAJOR:MINOR`.
    private static func node(_ text: String) -> FileFacts.Node? {
        let numbers = text.split(separator: ":").compactMap { UInt64($0) }
        guard numbers.count == 2 else { return nil }
        let (major, minor) = (numbers[0], numbers[1])
        let device = (major & 0xfff) << 8 | (major & 0xffff_f000) << 32 | minor & 0xff | (minor & 0xffff_ff00) << 12
        return FileFacts.Node(device: .max, number: device)
    }

    private static func protocols(ofFileAt path: String) -> Set<String> {
        switch FileSystem(at: path) {
        case .other: []
        case .nfs: ["nfs"]
        case .fuse:
            [
                "gluster", "nfs", "rbd", "nbd", "iscsi", "sheepdog", "vxhs", "ssh", "http", "https", "ftp", "ftps",
                "tftp",
            ]
        }
    }

    private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func line(_ path: String) -> String? {
        guard let bytes = try? FileReader.read(path, limit: 1 << 16) else { return nil }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
